package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.LearningWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways beside the straight one. */
@IntegrationTest
class OtherWaysTest {

    @Autowired
    MutableClock clock;

    @Autowired
    CaseWalk walk;

    @Autowired
    LearningWalk learning;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Jobs jobs;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseAccess access;

    @Autowired
    CaseRecords records;

    @AfterEach
    void stop() {
        clock.reset();
    }

    @Test
    void a_case_that_is_not_notified_waits_for_nothing_any_more() {
        IncidentReference reference = walk.recorded();
        assertThat(jobs.waitingAt(reference.value())).containsExactly("BoundaryEvent_NotificationDue");

        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'Not serious'}");

        assertThat(jobs.timersOf(reference.value())).isEmpty();
        assertThat(deadline(reference, Obligation.NOTIFY).cancelledAt()).isNotNull();
    }

    @Test
    void each_timer_goes_when_its_stage_is_done() {
        IncidentReference reference = walk.notified();
        assertThat(jobs.waitingAt(reference.value())).containsExactly("BoundaryEvent_RapidReviewDue");

        assertThat(jobs.waitingAt(walk.rapidReviewSent().value())).containsExactly("BoundaryEvent_PanelAnswerExpected");
        // That timer stands at no day: nothing was asked to be reconsidered
        assertThat(jobs.waitingAt(walk.panelAnswered("AGREES_LOCAL_REVIEW").value()))
                .containsExactly("BoundaryEvent_ReconsiderationExpected");
        assertThat(jobs.waitingAt(walk.reported().value())).containsExactly("BoundaryEvent_PublicationDue");
        assertThat(jobs.waitingAt(walk.published().value())).isEmpty();
    }

    @Test
    void a_report_that_is_not_published_is_justified_and_learnt_from() {
        IncidentReference reference = walk.reported();
        walk.complete(
                Role.DELEGATED_PARTNER_LOCAL_AUTHORITY,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'DO_NOT_PUBLISH','reasons':'A sibling would be known'}");
        assertThat(jobs.waitingAt(reference.value())).containsExactly("BoundaryEvent_PublicationDue");
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendReasonsForNotPublishing",
                "{'justification':'A sibling would be known','publishedInstead':'What was improved'}");

        clock.advance(Duration.ofDays(14));
        walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);

        assertThat(walk.openSteps(reference)).containsExactly("Task_RecordRecommendations");
        assertThat(jobs.timersOf(reference.value())).isEmpty();
        assertThat(deadline(reference, Obligation.PUBLISH_REPORT).metAt()).isNotNull();
        assertThat(deadlines.find(walk.file(reference).id(), Obligation.SEND_ADVANCE_COPIES))
                .isEmpty();
        assertThat(records.messages(reference, "REPORT_NOT_PUBLISHED"))
                .containsExactly("PANEL: first", "SECRETARY_OF_STATE: first");
        assertThat(records.messages(reference, "REPORT_PUBLISHED")).isEmpty();
        walk.learn(reference);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void a_report_that_is_returned_is_written_again() {
        IncidentReference reference = walk.reviewerAppointed();
        walk.agreeTerms(reference);
        walk.writeReport(reference);
        assertThatThrownBy(() -> walk.complete(
                        Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AcceptReport", "{'decision':'RETURNED'}"))
                .isInstanceOf(InvalidAnswers.class);
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_AcceptReport",
                "{'decision':'RETURNED','comments':'Ask the school'}");

        assertThat(walk.openSteps(reference)).contains("Task_WriteReport").doesNotContain("Task_AcceptReport");
        walk.writeReport(reference);
        walk.hear(reference);
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AcceptReport", "{'decision':'ACCEPTED'}");
        walk.shareReport(reference);
        assertThat(walk.openSteps(reference)).containsExactly("Task_DecideOnPublication");
    }

    @Test
    void actions_that_are_not_verified_go_on_until_they_are() {
        IncidentReference reference = walk.published();
        walk.recommend(reference);
        walk.carryOut(reference);
        verify(reference, "NOT_VERIFIED");

        assertThat(walk.openSteps(reference)).containsExactly("Task_CarryOutActions");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.ACTIONS_OPEN);
        walk.carryOut(reference);
        learning.verifyAll(reference);
        verify(reference, "VERIFIED");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void nobody_signs_for_two_partners() {
        IncidentReference reference = walk.rapidReviewToBeSigned();
        Person both = new Person(
                UUID.randomUUID(),
                "two.hats." + UUID.randomUUID(),
                "Two Hats",
                "Test agency",
                List.of(
                        new Grant(Role.DELEGATED_PARTNER_HEALTH, Partnership.NORTHSHIRE),
                        new Grant(Role.DELEGATED_PARTNER_POLICE, Partnership.NORTHSHIRE)));
        people.add(both);
        var signature =
                CaseWalk.answers("{'recommendation':'LOCAL_REVIEW','agrees':false,'reasons':'Regulation 11(c)'}");
        walk.openReport(both, reference);
        walk.complete(both, reference, "Task_SignForHealth", signature);

        assertThatThrownBy(() -> walk.complete(both, reference, "Task_SignForPolice", signature))
                .isInstanceOf(RuleRefusal.class)
                .hasMessageContaining("Nobody signs for two");
        assertThat(walk.openSteps(reference)).containsExactly("Task_SignForLocalAuthority", "Task_SignForPolice");
    }

    private void verify(IncidentReference reference, String finding) {
        walk.complete(
                Role.DELEGATED_PARTNER_POLICE,
                reference,
                "Task_VerifyActions",
                "{'finding':'%s','effect':'Children are asked'}".formatted(finding));
    }

    private Deadline deadline(IncidentReference reference, Obligation obligation) {
        return deadlines.find(walk.file(reference).id(), obligation).orElseThrow();
    }
}
