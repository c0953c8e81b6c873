package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
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
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Reviewers are chosen by people, declare conflicts of interest before they see anything, and leave (L5, regulations 4, 5, 13). */
@IntegrationTest
class AppointmentsTest {

    private static final String APPOINT = "Task_AppointReviewer";
    private static final String WRITE = "Task_WriteReport";

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
    Appointments appointments;

    @Autowired
    Reviewers reviewers;

    @Autowired
    Tasks tasks;

    @Autowired
    CaseAccess access;

    @Autowired
    CaseRecords records;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    CaseWorkflow workflow;

    private Person reviewer;

    @BeforeEach
    void somebody_who_reviews() {
        partnership.the(Role.REVIEWER);
        reviewer = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
    }

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
    void who_is_removed_while_writing_is_outside_at_once_and_the_next_one_does_not_read_the_draft() {
        IncidentReference reference = writing(reviewer);
        draft(reviewer, reference, "Mine");

        as(Role.DELEGATED_PARTNER_HEALTH)
                .body(removal(false))
                .post("/api/v1/cases/" + reference + "/review/reviewers/removal")
                .then()
                .statusCode(204);

        assertThatThrownBy(() -> access.see(reviewer, reference)).isInstanceOf(NotFound.class);
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get("/api/v1/cases/" + reference + "/review/plan")
                .then()
                .body("milestones.reached", not(hasItem(true)));
        Person next = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
        takesOver(reference, next);
        assertThat(typed(next, reference)).doesNotContain("Mine");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.REVIEW_IN_PROGRESS);
        assertThat(records.messages(reference, "REVIEWER_APPOINTED"))
                .contains("PANEL: appointment 1", "PANEL: appointment 2");
        assertThat(records.messages(reference, "REVIEWER_TO_DECLARE"))
                .containsExactlyInAnyOrder("REVIEWER: appointment 1", "REVIEWER: appointment 2");
        assertThat(records.messages(reference, "REVIEWER_RELEASED")).containsExactly("REVIEWER: appointment 1");
        reasonsAreReadByThoseWhoCommission(reference, next);
    }

    private void reasonsAreReadByThoseWhoCommission(IncidentReference reference, Person next) {
        String path = "/api/v1/cases/" + reference + "/review/reviewers";
        as(Role.DELEGATED_PARTNER_POLICE).get(path).then().body("items[1].endReason", equalTo("Unfit"));
        as(Role.PARTNERSHIP_BUSINESS_MANAGER).get(path).then().body("items[1].endReason", equalTo("Unfit"));
        as(next).get(path).then().body("items[1].end.code", equalTo("REMOVED")).body("items[1].endReason", nullValue());
    }

    @Test
    void what_the_business_manager_typed_is_not_laid_aside_with_the_drafts_of_who_leaves() {
        IncidentReference reference = walk.localReviewDecided();
        appoint(reference, reviewer, "");
        Person manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        tasks.save(
                manager,
                walk.task(reference, "Task_AgreeTermsOfReference").id(),
                CaseWalk.answers("{'scope':'Since birth'}"),
                0);

        appointments.declare(reviewer, reference, new DeclaredConflicts(true, "I know the aunt"));

        appoint(reference, examples.person(Partnership.NORTHSHIRE, Role.REVIEWER), "");
        String task = walk.task(reference, "Task_AgreeTermsOfReference").id();
        assertThat(tasks.open(manager, task).typed().typed().toString()).contains("Since birth");
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
    void a_reviewer_who_leaves_a_review_that_was_taken_over_is_replaced_when_it_goes_on() {
        IncidentReference reference = walk.localReviewDecided();
        appoint(reference, reviewer, "");
        CaseFile file = walk.file(reference);
        transaction.executeWithoutResult(status -> workflow.reviewStandsStill(file));

        appointments.resign(reviewer, reference, new Resignation("Ill", false));

        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(records.timeline(reference, "reviewer-left"))
                .containsExactly(
                        "The reviewer left the review. The date stays; another reviewer is sought when the review goes on");
        transaction.executeWithoutResult(status -> workflow.reviewGoesOn(file));
        assertThat(walk.openSteps(reference)).containsExactly(APPOINT);
    }

    @Test
    void who_resigns_can_hand_the_draft_over() {
        IncidentReference reference = writing(reviewer);
        draft(reviewer, reference, "Half of it");

        appointments.resign(reviewer, reference, new Resignation("Ill", true));

        Person next = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
        takesOver(reference, next);
        assertThat(typed(next, reference)).contains("Half of it");
        assertThat(records.timeline(reference, "reviewer-left"))
                .containsExactly("The reviewer left the review. The date stays; another reviewer is sought");
    }

    @Test
    void once_the_report_is_accepted_only_the_access_ends() {
        IncidentReference reference = writing(reviewer);
        walk.complete(
                reviewer,
                reference,
                WRITE,
                CaseWalk.answers(
                        "{'improvements':'Talk','systemicReasons':'Nobody','report':'R','submitted':'FINAL'}"));
        for (String heard : List.of("Task_HearFamily", "Task_HearPractitioners")) {
            walk.complete(
                    Role.PARTNERSHIP_BUSINESS_MANAGER,
                    reference,
                    heard,
                    heard.endsWith("Family")
                            ? "{'whyNot':'All have left','whyNotChild':'The child died'}"
                            : "{'whyNot':'All have left'}");
        }
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AcceptReport", "{'decision':'ACCEPTED'}");

        appointments.remove(
                partnership.the(Role.DELEGATED_PARTNER_POLICE),
                reference,
                new RemovedReviewer(walk.file(reference).incident().awareOn(), "Unfit", false));

        assertThatThrownBy(() -> access.see(reviewer, reference)).isInstanceOf(NotFound.class);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.FINAL_REPORT);
    }

    @Test
    void only_those_who_commission_the_review_remove_its_reviewer() {
        IncidentReference reference = walk.reviewerAppointed();
        String path = "/api/v1/cases/" + reference + "/review/reviewers/removal";
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body(removal(false))
                .post(path)
                .then()
                .statusCode(403);
        as(Role.PANEL_SECRETARIAT).body(removal(false)).post(path).then().statusCode(404);
        as(reviewer).body(removal(false)).post(path).then().statusCode(404);
        as(Role.DELEGATED_PARTNER_HEALTH)
                .body("{}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/decidedOn", "/reason", "/draftHandedOver"));
        as(Role.DELEGATED_PARTNER_HEALTH)
                .body(removal(false).replace("2026-04-20", "2026-04-01"))
                .post(path)
                .then()
                .statusCode(422);
        as(Role.DELEGATED_PARTNER_HEALTH).body(removal(false)).post(path).then().statusCode(204);
        as(Role.DELEGATED_PARTNER_HEALTH).body(removal(false)).post(path).then().statusCode(409);
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

    private IncidentReference writing(Person by) {
        IncidentReference reference = walk.localReviewDecided();
        takesOver(reference, by);
        return reference;
    }

    private void takesOver(IncidentReference reference, Person by) {
        appoint(reference, by, "");
        appointments.declare(by, reference, new DeclaredConflicts(false, null));
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AgreeTermsOfReference", CaseWalk.TERMS);
        walk.approveTerms(reference);
    }

    private void appoint(IncidentReference reference, Person chosen, String more) {
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                APPOINT,
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'Knows the field'%s}"
                        .formatted(chosen.id(), more));
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

    private void draft(Person by, IncidentReference reference, String report) {
        String task = walk.task(reference, WRITE).id();
        tasks.save(by, task, CaseWalk.answers("{'report':'" + report + "'}"), 0);
    }

    private String typed(Person by, IncidentReference reference) {
        return tasks.open(by, walk.task(reference, WRITE).id()).typed().typed().toString();
    }

    private LocalDate due(IncidentReference reference) {
        return transaction.execute(status -> deadlines
                .find(walk.file(reference).id(), Obligation.PUBLISH_REPORT)
                .orElseThrow()
                .dueOn());
    }

    private static String removal(boolean handedOver) {
        return "{\"decidedOn\":\"2026-04-20\",\"reason\":\"Unfit\",\"draftHandedOver\":" + handedOver + "}";
    }

    private RequestSpecification as(Role role) {
        return as(partnership.the(role));
    }

    private RequestSpecification as(Person person) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .header("Authorization", "Bearer " + examples.token(person));
    }
}
