package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.CalendarFeeds;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.reviewer.RegisterEntry;
import org.practicereview.reviewer.Reviewers;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.SessionRepository;

/** Reviewers are chosen by people and declare conflicts of interest before they see anything (L5, regulations 4, 5, 13). */
@IntegrationTest
class AppointmentsTest extends AppointmentSteps {

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Reviewers reviewers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CalendarFeeds feeds;

    @Test
    void a_conflict_of_interest_refuses_unless_it_is_recorded_why_it_is_none() {
        reviewers.register(reviewer.id(), "Neglect", false, Set.of(Partnership.NORTHSHIRE));
        IncidentReference reference = walk.localReviewDecided();
        assertThatThrownBy(() -> appoint(reference, reviewer, "")).isInstanceOf(RuleRefusal.class);

        appoint(reference, reviewer, ",'whyNoConflict':'A month in 1990'");

        assertThat(records.timeline(reference, "conflict-set-aside")).hasSize(1);
        as(Role.DELEGATED_PARTNER_POLICE)
                .get("/api/v1/cases/" + reference + "/review/reviewers")
                .then()
                .statusCode(200)
                .body("items[0].conflictReason", equalTo("A month in 1990"))
                .body("items[0].declaredAt", nullValue());
    }

    @Test
    void with_a_declared_conflict_the_case_stays_closed_and_somebody_else_is_sought_while_the_date_stays() {
        IncidentReference reference = walk.localReviewDecided();
        LocalDate due = due(reference);
        appoint(reference, reviewer, "");
        assertThatThrownBy(() -> access.see(reviewer, reference)).isInstanceOf(NotFound.class);
        as(reviewer)
                .get("/api/v1/my-reviews")
                .then()
                .body("items.reference", contains(reference.value()))
                .body("items[0].declared", equalTo(false));
        String declaration = "/api/v1/my-reviews/" + reference + "/declaration";
        as(reviewer).body("{\"conflict\":true}").post(declaration).then().statusCode(422);

        as(reviewer)
                .body("{\"conflict\":true,\"details\":\"I know the aunt\"}")
                .post(declaration)
                .then()
                .statusCode(204);

        assertThatThrownBy(() -> access.see(reviewer, reference)).isInstanceOf(NotFound.class);
        assertThat(walk.task(reference, APPOINT).isOpen()).isTrue();
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.LOCAL_REVIEW_DECIDED);
        assertThat(due(reference)).isEqualTo(due);
        as(reviewer).body("{\"conflict\":false}").post(declaration).then().statusCode(404);
        assertThat(records.messages(reference, "REVIEWER_LEFT"))
                .containsExactlyInAnyOrder(
                        "PANEL: appointment 1",
                        "OFSTED: appointment 1",
                        "DEPARTMENT: appointment 1",
                        "BUSINESS_MANAGER: appointment 1",
                        "SAFEGUARDING_PARTNERS: appointment 1");
        assertThatThrownBy(() -> appoint(reference, reviewer, ""))
                .isInstanceOf(RuleRefusal.class)
                .hasMessageContaining("Declared a conflict of interest in this case before");
    }

    @Test
    void who_is_not_available_is_chosen_with_a_reason_only_and_an_absence_entered_later_is_said_on_the_case() {
        IncidentReference reference = walk.localReviewDecided();
        Person national = partnership.the(Role.OFSTED_READER);
        reviewers.enter(reviewer.id(), awayOn(due(reference)));
        assertThatThrownBy(() -> appoint(reference, reviewer, ""))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/whyThoughNotAvailable"));
        appoint(reference, reviewer, ",'whyThoughNotAvailable':'Back the week before'");

        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/api/v1/cases/" + reference)
                .then()
                .body("warnings.code", hasItems("reviewer-to-declare", "reviewer-away"));
        as(national)
                .get("/api/v1/cases/" + reference)
                .then()
                .body("warnings.code", contains("reviewer-named"))
                .body("warnings[0].words", equalTo("The reviewer is " + reviewer.name() + "."));
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get("/api/v1/cases/" + reference + "/review/reviewers")
                .then()
                .body("items[0].unavailableReason", equalTo("Back the week before"));
    }

    @Test
    void a_national_review_goes_outside_the_pool_only_with_a_finding() {
        walk.enterReviewerIntoThePool();
        IncidentReference reference = walk.panelAnswered("NATIONAL_REVIEW");
        String choice = "{'reviewer':'%s','noConflictDeclared':true,'reasons':'Knows it'%s}";
        assertThatThrownBy(() -> walk.complete(
                        Role.PANEL_SECRETARIAT,
                        reference,
                        "Task_RecommendReviewer",
                        choice.formatted(reviewer.id(), ",'outsidePoolFinding':' '")))
                .isInstanceOf(InvalidAnswers.class);

        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecommendReviewer",
                choice.formatted(reviewer.id(), ",'outsidePoolFinding':'All are ill'"));
        assertThat(records.messages(reference, "REVIEWER_RECOMMENDED"))
                .containsExactly("SECRETARY_OF_STATE: appointment 1");
        String decision = "Task_RecordSecretaryOfStateDecision";
        assertThat(tasks.open(
                                partnership.the(Role.PANEL_SECRETARIAT),
                                walk.task(reference, decision).id())
                        .toRead()
                        .toString())
                .contains(reviewer.name(), "All are ill");
        assertThatThrownBy(() -> walk.complete(
                        Role.PANEL_SECRETARIAT,
                        reference,
                        decision,
                        "{'decision':'CONFIRMED','decidedOn':'2026-04-17'}"))
                .isInstanceOf(InvalidAnswers.class);
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                decision,
                "{'decision':'CONFIRMED','decidedOn':'2026-04-20','comments':'Agreed'}");

        as(Role.PANEL_SECRETARIAT)
                .get("/api/v1/cases/" + reference + "/review/reviewers")
                .then()
                .body("items[0].confirmedOn", equalTo("2026-04-20"))
                .body("items[0].confirmedWords", equalTo("Agreed"))
                .body("items[0].outsidePoolFinding", equalTo("All are ill"));
    }

    @Test
    void two_partners_who_choose_at_the_same_moment_choose_once() throws Exception {
        IncidentReference reference = walk.localReviewDecided();
        String task = walk.task(reference, APPOINT).id();
        var answers = CaseWalk.answers(
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'Knows it'}".formatted(reviewer.id()));

        List<Throwable> thrown = SameMoment.of(
                () -> tasks.complete(partnership.the(Role.DELEGATED_PARTNER_HEALTH), task, answers),
                () -> tasks.complete(partnership.the(Role.DELEGATED_PARTNER_POLICE), task, answers));

        assertThat(thrown).hasSize(2).containsOnlyOnce((Throwable) null);
        assertThat(thrown).filteredOn(one -> one != null).allMatch(Conflict.class::isInstance);
        assertThat(appointments.of(partnership.the(Role.DELEGATED_PARTNER_HEALTH), reference))
                .hasSize(1);
    }

    @Test
    void how_much_each_reviewer_leads_is_counted_and_named_only_to_those_who_see_the_case() {
        IncidentReference reference = walk.localReviewDecided();
        appoint(reference, reviewer, "");
        String path = "/api/v1/reviewers/workload?size=100";

        as(Role.DELEGATED_PARTNER_HEALTH)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.reviews.reference.flatten()", hasItem(reference.value()));
        as(examples.person(examples.area(), Role.PARTNERSHIP_BUSINESS_MANAGER))
                .get(path)
                .then()
                .body("items.find { it.person == '" + reviewer.id() + "' }.openReviews", equalTo(1))
                .body("items.reviews.reference.flatten()", not(hasItem(reference.value())));
        as(Role.PANEL_MEMBER).get(path).then().statusCode(403);
    }

    @Test
    void the_pages_do_the_same() {
        IncidentReference reference = walk.localReviewDecided();
        appoint(reference, reviewer, "");
        Visitor mine = new Visitor(port).signIn(sessions, reviewer);
        assertThat(mine.get("/my-reviews").asString())
                .contains(reference.value(), "Declare conflicts of interest")
                .doesNotContain("href=\"/cases/" + reference);
        String own = "/my-reviews/" + reference;
        assertThat(mine.get("/work").asString())
                .contains("Declare whether you have a conflict of interest, " + reference);
        assertThat(mine.post(own + "/declaration").statusCode()).isEqualTo(422);
        assertThat(mine.post(own + "/declaration", "conflict", "false").statusCode())
                .isEqualTo(302);
        assertThat(mine.get("/my-reviews").asString()).contains("href=\"/cases/" + reference);

        assertThat(mine.get("/calendar/" + feeds.issue(reviewer) + ".ics").asString())
                .contains(reference.value());

        Visitor partner = new Visitor(port).signIn(sessions, partnership.the(Role.DELEGATED_PARTNER_HEALTH));
        String page = "/cases/" + reference + "/review/reviewers";
        assertThat(partner.get("/cases/" + reference).asString()).contains("See who reviews");
        assertThat(partner.get(page).asString()).contains(reviewer.name(), "The reviewer declared none");
        assertThat(partner.get("/reviewers/workload").statusCode()).isEqualTo(200);
        assertThat(partner.post(page + "/removal").statusCode()).isEqualTo(422);

        assertThat(mine.post(own + "/resignation", "reason", "Ill", "draftHandedOver", "false")
                        .statusCode())
                .isEqualTo(302);
        assertThat(mine.get("/cases/" + reference).statusCode()).isEqualTo(404);
        assertThat(partner.get(page).asString()).contains("Resigned", "Ill");
    }

    private static RegisterEntry awayOn(LocalDate day) {
        return new RegisterEntry(
                "Neglect",
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                false,
                false,
                null,
                List.of(new RegisterEntry.Absence(day, day)),
                List.of(),
                List.of(),
                List.of(),
                1);
    }

    private LocalDate due(IncidentReference reference) {
        return transaction.execute(status -> deadlines
                .find(walk.file(reference).id(), Obligation.PUBLISH_REPORT)
                .orElseThrow()
                .dueOn());
    }
}
