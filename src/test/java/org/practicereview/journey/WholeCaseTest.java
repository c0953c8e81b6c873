package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case, all the way, on the real engine and a real database. */
@IntegrationTest
class WholeCaseTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    QuietCases quiet;

    @Autowired
    BoardWalk board;

    @Autowired
    Partnership partnership;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Timeline timeline;

    @Test
    void a_case_goes_from_its_record_through_a_local_review_to_verified_learning() {
        IncidentReference reference = walk.closed();

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .count())
                .isZero();
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    @Test
    void a_national_review_is_published_by_the_panel() {
        partnership.the(Role.REVIEWER);
        walk.enterReviewerIntoThePool();
        IncidentReference reference = walk.panelAnswered("NATIONAL_REVIEW");
        String reviewer = partnership.the(Role.REVIEWER).id().toString();
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecommendReviewer",
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'From the pool'}".formatted(reviewer));
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordSecretaryOfStateDecision",
                "{'decision':'REFUSED','decidedOn':'2026-04-20'}");
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecommendReviewer",
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'Again'}".formatted(reviewer));
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordSecretaryOfStateDecision",
                "{'decision':'CONFIRMED','decidedOn':'2026-04-20'}");
        walk.report(reference, Role.PANEL_SECRETARIAT);
        walk.sendCopies(reference, Role.PANEL_SECRETARIAT, Role.PANEL_SECRETARIAT);
        clock.advance(Duration.ofDays(14));
        walk.publish(reference, Role.PANEL_SECRETARIAT);
        walk.learn(reference);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void nobody_is_notified_and_the_case_ends_there_with_its_clock_stopped() {
        IncidentReference reference = walk.recorded();

        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'Not serious'}");

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.NOT_NOTIFIED);
        assertThat(walk.openSteps(reference)).isEmpty();
    }

    @Test
    void a_notification_to_the_secretary_of_state_and_ofsted_opens_no_rapid_review() {
        IncidentReference reference = quiet.sentToTheSecretaryOfState();

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED_WITHOUT_RAPID_REVIEW);
        assertThat(walk.openSteps(reference)).containsExactly("Task_ConfirmChildDeathNotification");
    }

    @Test
    void what_goes_to_the_panel_does_not_go_past_it() {
        IncidentReference reference = walk.recorded();

        assertThatThrownBy(() -> quiet.decide(reference, "SECRETARY_OF_STATE_AND_OFSTED"))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly("/route not-past-the-panel"));
    }

    @Test
    void the_partners_may_decide_against_a_local_review_and_learn_all_the_same() {
        IncidentReference reference = walk.panelAnswered("AGREES_NO_LOCAL_REVIEW");
        walk.decideOnLocalReview(reference, "NO_REVIEW");

        assertThat(walk.openSteps(reference)).containsExactly("Task_RecordRecommendations");
        walk.learn(reference);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void what_is_returned_comes_back_to_whoever_wrote_it() {
        IncidentReference reference = walk.prepared();
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'RETURN','correction':'The date'}");
        assertThat(walk.openSteps(reference)).containsExactly("Task_PrepareNotification");
        walk.prepare(reference);
        assertThat(walk.openSteps(reference)).containsExactly("Task_SendNotification");
    }

    @Test
    void a_report_is_not_published_before_the_panel_has_had_it_for_seven_working_days() {
        IncidentReference reference = walk.copiesSent();

        assertThatThrownBy(() -> walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.pointer()).isEqualTo("/choice");
                            assertThat(error.message()).contains("20 April 2026", "29 April 2026");
                        }));
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.COPIES_SENT);
    }

    /**
     * Runtime variables only: the engine keeps no history of variables at all. The last two, of which one is a number, are
     * there while agencies are asked, in cases of other tests.
     */
    @Test
    void the_engine_holds_a_choice_and_dates_and_never_case_data() {
        walk.notified();
        walk.rapidReviewSent();
        walk.copiesSent();
        board.toBePublished(LocalDate.of(2016, 3, 1));
        board.recorded(England.today(clock), "DIED", "SUSPECTED", "NEITHER");

        assertThat(database.sql("select distinct name_ from act_ru_variable")
                        .query(String.class)
                        .list())
                .contains(
                        "outcome",
                        "notificationLapsesAt",
                        "rapidReviewLapsesAt",
                        "panelAnswerLapsesAt",
                        "partnersAnswerLapsesAt",
                        "publicationLapsesAt",
                        "advanceCopiesLapseAt",
                        "decisionLapsesAt",
                        "tellingLapsesAt",
                        "reasonsLapseAt",
                        "seriousCaseReviewLapsesAt",
                        "childDeathNotificationLapsesAt",
                        "publishingRole",
                        "decidingRole")
                .isSubsetOf(
                        "outcome",
                        "notificationLapsesAt",
                        "rapidReviewLapsesAt",
                        "panelAnswerLapsesAt",
                        "partnersAnswerLapsesAt",
                        "publicationLapsesAt",
                        "advanceCopiesLapseAt",
                        "decisionLapsesAt",
                        "tellingLapsesAt",
                        "reasonsLapseAt",
                        "seriousCaseReviewLapsesAt",
                        "childDeathNotificationLapsesAt",
                        "publishingRole",
                        "decidingRole",
                        "acceptingRole",
                        "checkLapsesAt",
                        "agencyRequest",
                        "releaseAt",
                        "everyMorning");
        assertThat(database.sql("select distinct type_ from act_ru_variable")
                        .query(String.class)
                        .list())
                .contains("string", "date")
                .isSubsetOf("string", "date", "long");
        assertThat(database.sql("select count(*) from act_hi_varinst")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from act_hi_taskinst")
                        .query(Integer.class)
                        .single())
                .as("tasks are kept in our own table")
                .isZero();
    }
}
