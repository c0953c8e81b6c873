package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.review.national.NationalReviewClock;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** A national review over several cases: own decision, own clock, each case by a decision of its own (P7, P10, P11). */
@IntegrationTest
class NationalReviewsTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    @Autowired
    Jobs jobs;

    @Autowired
    NationalReviewClock ownClock;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    JdbcClient database;

    private String review;

    @BeforeEach
    void the_panel_decided_on_a_national_review() {
        int number = as(Role.PANEL_SECRETARIAT)
                .body("{\"name\":\"Bruises of babies\",\"decidedOn\":\"2026-04-20\",\"reasons\":\"It comes again\"}")
                .post("/api/v1/national-reviews")
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2026-10-20"))
                .extract()
                .path("number");
        review = "/api/v1/national-reviews/" + number;
    }

    @Test
    void a_single_case_and_a_held_one_are_taken_in_each_by_its_own_decision() {
        IncidentReference national = walk.panelAnswered("NATIONAL_REVIEW");
        IncidentReference held = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");

        takeIn(national, 200);
        takeIn(held, 200);

        as(Role.PANEL_MEMBER)
                .get(review)
                .then()
                .statusCode(200)
                .body("cases.reference", contains(national.value(), held.value()))
                .body("cases[1].reasons", equalTo("The same theme"))
                .body("cases[1].takenOver", equalTo(false))
                .body("withheld", equalTo(0));
        assertThat(records.messages(held, "NATIONAL_REVIEW_DECIDED")).isNotEmpty();
    }

    @Test
    void a_further_case_without_a_decision_of_its_own_is_refused() {
        takeIn(walk.panelAnswered("NATIONAL_REVIEW"), 200);
        IncidentReference further = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");

        as(Role.PANEL_SECRETARIAT)
                .body("{\"reference\":\"" + further + "\"}")
                .post(review + "/cases")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/decidedOn", "/reasons"));
        takeIn(walk.rapidReviewSent(), 409, "panel-undecided");

        as(Role.PANEL_SECRETARIAT).get(review).then().body("cases.size()", equalTo(1));
    }

    @Test
    void no_case_is_taken_in_before_the_national_review_was_decided() {
        IncidentReference reference = walk.panelAnswered("NATIONAL_REVIEW");
        clock.advance(Duration.ofDays(1));
        int later = as(Role.PANEL_SECRETARIAT)
                .body("{\"name\":\"Later\",\"decidedOn\":\"2026-04-21\",\"reasons\":\"It comes again\"}")
                .post("/api/v1/national-reviews")
                .path("number");

        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference))
                .post("/api/v1/national-reviews/" + later + "/cases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("before-the-review"));
    }

    @Test
    void a_case_is_in_one_national_review_at_most_and_never_decided_on_before_the_panel_answered() {
        IncidentReference reference = walk.panelAnswered("NATIONAL_REVIEW");
        as(Role.PANEL_SECRETARIAT)
                .body("{\"reference\":\"" + reference + "\",\"decidedOn\":\"2026-04-17\",\"reasons\":\"Theme\"}")
                .post(review + "/cases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("before-panel"));
        as(Role.PANEL_SECRETARIAT)
                .body("{\"reference\":\"SI-1999-0001\",\"decidedOn\":\"2026-04-20\",\"reasons\":\"Theme\"}")
                .post(review + "/cases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-case"));

        takeIn(reference, 200);

        takeIn(reference, 409, "in-a-national-review");
    }

    @Test
    void a_local_review_that_runs_is_taken_over_its_date_stands_still_and_can_go_on() {
        IncidentReference reference = walk.localReviewDecided();
        Deadline before = publication(reference);

        takeIn(reference, 200);

        assertThat(publication(reference))
                .extracting("open", "cancelledBecause", "dueOn")
                .containsExactly(false, "a national review took over the local one (P11)", before.dueOn());
        assertThat(records.timeline(reference, "taken-into-national-review"))
                .containsExactly("Part of a national review, which takes over the local one: its date stands still");

        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));

        resume(reference, "{\"because\":\" \"}", 422);
        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);

        assertThat(publication(reference)).extracting("open", "dueOn").containsExactly(true, before.dueOn());
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
        resume(reference, "{\"because\":\"Again\"}", 409);
        as(Role.PANEL_SECRETARIAT)
                .get(review)
                .then()
                .body("cases[0].takenOver", equalTo(true))
                .body("cases[0].resumedAt", notNullValue())
                .body("cases[0].resumedBecause", equalTo("Its own questions are left"));
    }

    @Test
    void a_date_that_passed_while_it_stood_still_is_missed_only_once_the_local_review_goes_on() {
        IncidentReference reference = walk.localReviewDecided();
        takeIn(reference, 200);
        clock.set(LocalDateTime.of(2026, 11, 2, 9, 0));
        jobs.runDueOf(reference.value());
        assertThat(records.timeline(reference, "deadline-missed"))
                .noneMatch(what -> what.contains("Publish the report"));

        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);

        assertThat(records.timeline(reference, "deadline-missed"))
                .anyMatch(what -> what.contains("Publish the report"));
    }

    @Test
    void a_case_is_taken_in_only_by_a_quorum_of_members_who_count() {
        IncidentReference reference = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");
        Person recused = examples.person(Partnership.NORTHSHIRE, Role.PANEL_MEMBER);
        Person chair = partnership.the(Role.PANEL_CHAIR);
        conflicts.declare(recused, reference, new DeclaredConflict("The doctor is my sister"));

        refused(decision(reference, chair), 422, "no-quorum");
        refused(decision(reference, chair, recused), 422, "no-quorum");
        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference, chair, partnership.the(Role.PANEL_SECRETARIAT)))
                .post(review + "/cases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-a-choice"));

        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference, chair, partnership.the(Role.PANEL_MEMBER)))
                .post(review + "/cases")
                .then()
                .statusCode(200);
    }

    @Test
    void a_local_review_that_begins_after_its_case_was_taken_in_can_be_taken_over_by_a_decision_of_its_own() {
        IncidentReference held = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");
        takeIn(held, 200);
        walk.decideOnLocalReview(held, "LOCAL_REVIEW");

        takeIn(held, 200);

        assertThat(publication(held).isOpen()).isFalse();
        as(Role.PANEL_SECRETARIAT)
                .get(review)
                .then()
                .body("cases.size()", equalTo(1))
                .body("cases[0].takenOver", equalTo(true))
                .body("cases[0].takenOverOn", equalTo("2026-04-20"));
        takeIn(held, 409, "in-a-national-review");
    }

    @Test
    void the_steps_of_a_local_review_stand_still_while_it_is_taken_over_and_come_back_with_what_was_typed() {
        IncidentReference reference = walk.localReviewDecided();
        String task =
                "/api/v1/tasks/" + walk.task(reference, "Task_AppointReviewer").id();
        as(Role.DELEGATED_PARTNER_HEALTH)
                .header("If-Match", "*")
                .body("{}")
                .put(task + "/draft")
                .then()
                .statusCode(204);

        takeIn(reference, 200);

        assertThat(walk.openSteps(reference)).isEmpty();
        as(Role.DELEGATED_PARTNER_HEALTH)
                .header("If-Match", "*")
                .body("{}")
                .put(task + "/draft")
                .then()
                .statusCode(409)
                .body("code", equalTo("task-held"));
        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);

        assertThat(walk.openSteps(reference)).containsExactly("Task_AppointReviewer");
        walk.enterReviewerIntoThePool();
        walk.appointReviewer(reference);
        assertThat(walk.openSteps(reference)).containsExactly("Task_AgreeTermsOfReference");
    }

    @Test
    void its_own_clock_is_breached_once_for_each_case_and_stops_with_the_publication() {
        IncidentReference held = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");
        takeIn(held, 200);
        ownClock.tell();
        assertThat(records.timeline(held, "national-review-late")).isEmpty();

        clock.advance(Duration.ofDays(184));
        ownClock.tell();
        ownClock.tell();

        assertThat(records.timeline(held, "national-review-late"))
                .containsExactly("Date missed: the report of the national review was due on 20 October 2026");
        assertThat(records.messages(held, "DEADLINE_MISSED"))
                .filteredOn(told -> told.startsWith("SECRETARY_OF_STATE: national review"))
                .hasSize(1);
        as(Role.PANEL_MEMBER).get(review).then().body("late", equalTo(true));
        published("{\"publishedOn\":\"2026-04-19\"}", 422);
        published("{\"publishedOn\":\"2026-10-21\"}", 422);
        published("{\"publishedOn\":\"2026-10-21\",\"lateReason\":\"One more case\"}", 200);
        published("{\"publishedOn\":\"2026-10-21\",\"lateReason\":\"One more case\"}", 409);
        assertThat(records.timeline(held, "national-review-published")).hasSize(1);
    }

    @Test
    void a_day_before_there_were_national_reviews_is_refused_and_a_wrong_one_is_corrected_with_its_trace() {
        for (String day : new String[] {"2012-04-20", "2016-04-20"}) {
            as(Role.PANEL_SECRETARIAT)
                    .body("{\"name\":\"Typed\",\"decidedOn\":\"" + day + "\",\"reasons\":\"R\"}")
                    .post("/api/v1/national-reviews")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/decidedOn"));
        }
        database.sql("update national_review set decided_on = :day where number = :number")
                .param("day", LocalDate.of(2012, 4, 20))
                .param("number", Integer.parseInt(review.substring(review.lastIndexOf('/') + 1)))
                .update();

        ownClock.tell();
        as(Role.PANEL_MEMBER).get("/api/v1/national-reviews").then().statusCode(200);
        assertThat(secretariat().get("/national-reviews").asString()).contains("must be corrected");
        as(Role.PANEL_SECRETARIAT).get(review).then().statusCode(200).body("dueOn", nullValue());

        correct("\"9\"", "2026-04-20", 412);
        correct("\"1\"", "2012-04-21", 422);
        correct("\"1\"", "2026-04-20", 200);
        as(Role.PANEL_SECRETARIAT)
                .get(review)
                .then()
                .body("dueOn", equalTo("2026-10-20"))
                .body("corrections.because", contains("Mistyped"))
                .body("corrections.decidedOnBefore", contains("2012-04-20"));
        Visitor visitor = secretariat();
        String page = review.replace("/api/v1", "") + "/correction";
        assertThat(visitor.get(page).asString()).contains("Correct what was recorded", "Bruises of babies");
        assertThat(visitor.post(page, "version", "1", "name", "Other").statusCode())
                .isEqualTo(422);
    }

    private void correct(String seen, String decidedOn, int status) {
        as(Role.PANEL_SECRETARIAT)
                .header("If-Match", seen)
                .body("{\"name\":\"Bruises of babies\",\"decidedOn\":\"" + decidedOn
                        + "\",\"reasons\":\"It comes again\",\"because\":\"Mistyped\"}")
                .put(review)
                .then()
                .statusCode(status);
    }

    @Test
    void a_single_national_review_is_taken_over_by_the_theme_and_ends_with_its_report() {
        IncidentReference single = walk.panelAnswered("NATIONAL_REVIEW");
        takeIn(single, 200);
        assertThat(walk.openSteps(single)).isEmpty();
        assertThat(publication(single).isOpen()).isFalse();

        published("{\"publishedOn\":\"2026-04-20\"}", 200);

        assertThat(walk.file(single).stage()).isEqualTo(Stage.ACTIONS_OPEN);
        assertThat(walk.openSteps(single)).containsExactly("Task_RecordRecommendations");
        assertThat(records.timeline(single, "review-ended-with-national")).hasSize(1);
        assertThat(records.messages(single, "REVIEW_ENDED_WITH_NATIONAL")).isNotEmpty();
    }

    @Test
    void a_local_review_that_was_taken_over_ends_with_the_national_one_by_a_decision_with_reasons() {
        IncidentReference reference = walk.localReviewDecided();
        takeIn(reference, 200);
        ending(reference, "{\"because\":\"All is answered there\"}", 422);

        ending(reference, "{\"because\":\"All is answered there\",\"decidedOn\":\"2026-04-20\"}", 200);

        assertThat(walk.openSteps(reference)).containsExactly("Task_RecordRecommendations");
        ending(reference, "{\"because\":\"Again\",\"decidedOn\":\"2026-04-20\"}", 409);
        resume(reference, "{\"because\":\"Too late\"}", 409);
        as(Role.PANEL_SECRETARIAT)
                .get(review)
                .then()
                .body(
                        "cases[0].endedBecause",
                        equalTo("All is answered there (decided by the Panel on 20 April 2026)"));
        walk.learn(reference);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
    }

    private void ending(IncidentReference reference, String body, int status) {
        as(Role.PANEL_SECRETARIAT)
                .body(body)
                .post(review + "/cases/" + reference + "/ending")
                .then()
                .statusCode(status);
    }

    @Test
    void a_case_is_taken_out_and_in_again_and_each_time_is_kept_and_told() {
        IncidentReference reference = walk.localReviewDecided();
        takeIn(reference, 200);
        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);
        clock.advance(Duration.ofDays(1));
        takeIn(reference, 200);
        assertThat(publication(reference).isOpen()).isFalse();

        as(Role.PANEL_SECRETARIAT)
                .body("{\"because\":\"The wrong case\"}")
                .post(review + "/cases/" + reference + "/taking-out")
                .then()
                .statusCode(200)
                .body("cases.size()", equalTo(0))
                .body("former.leftBecause", contains("Taken over by a later decision", "The wrong case"));

        assertThat(publication(reference).isOpen()).isTrue();
        assertThat(records.messages(reference, "REVIEW_RESUMED")).hasSize(4);
        assertThat(records.messages(reference, "NATIONAL_REVIEW_DECIDED")).hasSize(4);
        assertThat(secretariat().get(review.replace("/api/v1", "")).asString()).contains("The wrong case");
        clock.advance(Duration.ofDays(1));
        takeIn(reference, 200);
    }

    @Test
    void a_check_that_fell_due_while_the_review_stood_still_was_not_missed() {
        IncidentReference reference = walk.reviewInProgress();
        takeIn(reference, 200);
        clock.advance(Duration.ofDays(120));

        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);
        jobs.runDueOf(reference.value());

        assertThat(records.timeline(reference, "review-check-missed")).isEmpty();
        clock.advance(Duration.ofDays(120));
        jobs.runDueOf(reference.value());
        assertThat(records.timeline(reference, "review-check-missed")).hasSize(1);
    }

    @Test
    void what_was_typed_stays_when_the_case_cannot_be_taken_in() {
        IncidentReference undecided = walk.rapidReviewSent();

        Visitor visitor = secretariat();
        visitor.get(review.replace("/api/v1", ""));

        assertThat(visitor.post(
                                review.replace("/api/v1", ""),
                                "reference",
                                undecided.value(),
                                "decidedOn-day",
                                "20",
                                "decidedOn-month",
                                "4",
                                "decidedOn-year",
                                "2026",
                                "reasons",
                                "Reasons that took an hour")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("The Panel has not answered this case", "#reference", "Reasons that took an hour");
    }

    private Visitor secretariat() {
        return new Visitor(port).signIn(sessions, partnership.the(Role.PANEL_SECRETARIAT));
    }

    private void published(String body, int status) {
        as(Role.PANEL_SECRETARIAT)
                .body(body)
                .post(review + "/publication")
                .then()
                .statusCode(status);
    }

    @Test
    void what_is_sent_twice_with_a_key_is_done_once() {
        String key = UUID.randomUUID().toString();
        String theme = "{\"name\":\"Twice " + key + "\",\"decidedOn\":\"2026-04-20\",\"reasons\":\"R\"}";
        int first = recordedWith(key, theme);

        assertThat(recordedWith(key, theme)).isEqualTo(first);

        IncidentReference reference = walk.panelAnswered("NATIONAL_REVIEW");
        for (int time = 0; time < 2; time++) {
            as(Role.PANEL_SECRETARIAT)
                    .header("Idempotency-Key", key + "-case")
                    .body(decision(reference))
                    .post(review + "/cases")
                    .then()
                    .statusCode(200)
                    .body("cases.size()", equalTo(1));
        }
    }

    private int recordedWith(String key, String theme) {
        return as(Role.PANEL_SECRETARIAT)
                .header("Idempotency-Key", key)
                .body(theme)
                .post("/api/v1/national-reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private void refused(String body, int status, String code) {
        as(Role.PANEL_SECRETARIAT)
                .body(body)
                .post(review + "/cases")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void a_recused_member_learns_only_that_a_case_is_withheld() {
        Person member = examples.person(Partnership.NORTHSHIRE, Role.PANEL_MEMBER);
        IncidentReference reference = walk.panelAnswered("NATIONAL_REVIEW");
        takeIn(reference, 200);
        conflicts.declare(member, reference, new DeclaredConflict("The doctor is my sister"));

        as(member).get(review).then().body("cases.size()", equalTo(0)).body("withheld", equalTo(1));
        Visitor visitor = new Visitor(port).signIn(sessions, member);
        assertThat(visitor.get(review.replace("/api/v1", "")).asString())
                .contains("1 of its cases withheld from you: conflict of interest")
                .doesNotContain(reference.value());
    }

    @Test
    void a_secretary_with_a_conflict_reckons_with_every_case_all_the_same() {
        Person secretary = examples.person(Partnership.NORTHSHIRE, Role.PANEL_SECRETARIAT, Role.PANEL_MEMBER);
        IncidentReference reference = walk.panelAnswered("NATIONAL_REVIEW");
        takeIn(reference, 200);
        conflicts.declare(secretary, reference, new DeclaredConflict("The doctor is my sister"));

        clock.set(LocalDateTime.of(2026, 4, 22, 9, 0));
        as(secretary)
                .header("If-Match", "*")
                .body("{\"name\":\"Bruises\",\"decidedOn\":\"2026-04-21\",\"reasons\":\"R\",\"because\":\"Mistyped\"}")
                .put(review)
                .then()
                .statusCode(422)
                .body("errors.code", contains("after-its-cases"));
        as(secretary)
                .body("{\"publishedOn\":\"2026-04-21\"}")
                .post(review + "/publication")
                .then()
                .statusCode(200);
        as(secretary).body("""
                        {"what":"Ask where the baby sleeps","who":"Named nurse","byWhen":"2027-01-31",
                         "shownBy":"Survey of 50 parents","theme":"INFANTS","reach":"AREAS_OF_ITS_CASES","areas":[]}""").post(review + "/recommendations").then().statusCode(201);
    }

    @Test
    void the_areas_of_its_cases_learn_nothing_of_it() {
        IncidentReference reference = walk.panelAnswered("NATIONAL_REVIEW");
        takeIn(reference, 200);
        takeIn(walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK"), 200);

        for (Role outside :
                new Role[] {Role.PARTNERSHIP_BUSINESS_MANAGER, Role.DEPARTMENT_READER, Role.OFSTED_READER}) {
            as(outside).get(review).then().statusCode(403);
            as(outside).get("/api/v1/national-reviews").then().statusCode(403);
        }
        assertThat(as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                        .get("/api/v1/cases/" + reference + "/timeline")
                        .asString())
                .contains("Part of a national review")
                .doesNotContain("Bruises of babies", "The same theme");
        as(Role.PANEL_MEMBER)
                .body("{\"name\":\"Mine\",\"decidedOn\":\"2026-04-20\",\"reasons\":\"R\"}")
                .post("/api/v1/national-reviews")
                .then()
                .statusCode(403);
    }

    @Test
    void the_pages_do_the_same() {
        IncidentReference reference = walk.localReviewDecided();
        Visitor secretariat = new Visitor(port).signIn(sessions, partnership.the(Role.PANEL_SECRETARIAT));
        String page = review.replace("/api/v1", "");

        assertThat(secretariat.get("/national-reviews").asString())
                .contains("Bruises of babies", "20 October 2026", "Record a decision on a national review");
        assertThat(secretariat.post("/national-reviews", "name", "Only a name").statusCode())
                .isEqualTo(422);
        assertThat(secretariat
                        .post(
                                "/national-reviews",
                                "name",
                                "Another theme",
                                "decidedOn-day",
                                "20",
                                "decidedOn-month",
                                "4",
                                "decidedOn-year",
                                "2026",
                                "reasons",
                                "It comes again")
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretariat.post(page, "reference", reference.value()).asString())
                .contains("Enter the reasons for taking in this case");
        assertThat(secretariat
                        .post(
                                page,
                                "reference",
                                reference.value(),
                                "decidedOn-day",
                                "20",
                                "decidedOn-month",
                                "4",
                                "decidedOn-year",
                                "2026",
                                "reasons",
                                "The same theme",
                                "decidedBy[0].member",
                                partnership.the(Role.PANEL_MEMBER).id().toString(),
                                "decidedBy[0].agreed",
                                "true",
                                "decidedBy[1].member",
                                partnership.the(Role.PANEL_CHAIR).id().toString(),
                                "decidedBy[1].agreed",
                                "true")
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretariat.get(page).asString())
                .contains(reference.value(), "Taken over, its date stands still", "Let it go on");
        String resumption = page + "/cases/" + reference + "/resumption";
        assertThat(secretariat.get(resumption).asString()).contains("Its date is owed again");
        assertThat(secretariat.post(resumption, "because", "").statusCode()).isEqualTo(422);
        assertThat(secretariat.post(resumption, "because", "Its own questions").statusCode())
                .isEqualTo(302);
        assertThat(secretariat.get(page).asString()).contains("goes on since", "Its own questions");
        assertThat(secretariat.get(page + "/publication").asString()).contains("due on", "20 October 2026");
        assertThat(secretariat.post(page + "/publication", "lateReason", "None").asString())
                .contains("Enter the date of publication");
        Visitor member = new Visitor(port).signIn(sessions, partnership.the(Role.PANEL_MEMBER));
        assertThat(member.get(page).asString()).contains(reference.value()).doesNotContain("Take in a case");
    }

    private Deadline publication(IncidentReference reference) {
        return deadlines
                .find(walk.file(reference).id(), Obligation.PUBLISH_REPORT)
                .orElseThrow();
    }

    private void takeIn(IncidentReference reference, int status) {
        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference))
                .post(review + "/cases")
                .then()
                .statusCode(status);
    }

    private void takeIn(IncidentReference reference, int status, String code) {
        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference))
                .post(review + "/cases")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private String decision(IncidentReference reference) {
        return decision(reference, partnership.the(Role.PANEL_MEMBER), partnership.another(Role.PANEL_MEMBER));
    }

    private static String decision(IncidentReference reference, Person... members) {
        return "{\"reference\":\"%s\",\"decidedOn\":\"2026-04-20\",\"reasons\":\"The same theme\",\"decidedBy\":[%s]}"
                .formatted(
                        reference,
                        Stream.of(members)
                                .map(member -> "{\"member\":\"" + member.id() + "\",\"agreed\":true}")
                                .collect(Collectors.joining(",")));
    }

    private void resume(IncidentReference reference, String body, int status) {
        as(Role.PANEL_SECRETARIAT)
                .body(body)
                .post(review + "/cases/" + reference + "/resumption")
                .then()
                .statusCode(status);
    }

    private RequestSpecification as(Role role) {
        return as(partnership.the(role));
    }

    private RequestSpecification as(Person person) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(person));
    }
}
