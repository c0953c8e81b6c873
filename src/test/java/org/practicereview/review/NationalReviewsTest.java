package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.review.national.NationalReviewClock;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A national review over several cases: own decision, own clock, and who learns of it (P7, P10). */
@IntegrationTest
class NationalReviewsTest extends NationalReviewSteps {

    @Autowired
    NationalReviewClock ownClock;

    @Autowired
    JdbcClient database;

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
}
