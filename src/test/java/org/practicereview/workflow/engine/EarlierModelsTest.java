package org.practicereview.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.organisation.Role.REVIEWER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.learning.review.LearningReview;
import org.practicereview.learning.review.LearningReviews;
import org.practicereview.learning.review.NewLearningReview;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.WorkTask;
import org.practicereview.workflow.version.LeftBehind;
import org.practicereview.workflow.version.RunningProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases that began under the models of earlier deliveries, after a start of the service with the present ones. The engine moves
 * them in the same way on both databases: those that have least to go are tried on one alone.
 */
@IntegrationTest
class EarlierModelsTest extends CasesOfEarlierModels {

    @Autowired
    TaskService engineTasks;

    @Autowired
    Map<String, JavaDelegate> delegates;

    @Autowired
    CaseWorkflow workflow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Partnership partnership;

    @Autowired
    LearningReviews learningReviews;

    @AfterEach
    void the_present_models_again() {
        later(() -> models.deploy(repository));
    }

    @Test
    void cases_that_began_when_only_notification_was_complete_come_to_their_end() {
        IncidentReference asked = walk.rapidReviewSigned();
        IncidentReference reported = walk.panelAnswered("AGREES_LOCAL_REVIEW");
        IncidentReference copied = walk.copiesSent();
        IncidentReference learning = walk.panelAnswered("AGREES_NO_LOCAL_REVIEW");
        as(EarlierLanding.NOTIFICATION, reported, copied, learning);
        reportKeptAsAnAnswer(copied);
        walk.decideOnLocalReview(learning, "NO_REVIEW");
        walk.recommend(learning);
        IncidentReference recorded = walk.recorded();
        IncidentReference notified = walk.notified();
        IncidentReference toBeSigned = toBeSignedAfterTheMeeting();
        walk.sendRapidReview(asked, "");
        walk.complete(PANEL_SECRETARIAT, asked, "Task_TriageRapidReview", "{'urgent':false}");
        toTheTerms(reported);
        walk.complete(DELEGATED_PARTNER_HEALTH, reported, "Task_AgreeTermsOfReference", CaseWalk.TERMS);
        stand(recorded, notified, toBeSigned, asked, reported, copied, learning);
        assertThat(walk.openSteps(asked)).containsExactly("Task_GivePanelView");

        List<LeftBehind> left = start();

        assertThat(left).singleElement().satisfies(one -> {
            assertThat(one.process().reference()).isEqualTo(reported);
            assertThat(one.process().model()).isEqualTo("LocalReview");
            assertThat(one.reason()).contains("Task_WriteReport");
        });
        assertThat(walk.openSteps(toBeSigned)).containsExactly("Task_RecordRapidReviewDecision");
        assertThat(walk.openSteps(asked)).containsExactly("Task_GivePanelView", "Task_RecordPanelDecision");
        assertThat(walk.task(recorded, "Task_GiveViewHealth").name())
                .as("as it is called now")
                .isEqualTo("Say whether to notify (health)");
        assertThat(jobs.waitingAt(learning.value())).containsExactly("BoundaryEvent_MorningCame");
        assertThat(start()).as("a second start").hasSize(1);
        comeToTheirEnd(recorded, notified, toBeSigned, asked, reported, copied, learning);
    }

    @Test
    void cases_that_began_when_rapid_reviews_were_complete_come_to_their_end_and_two_nodes_move_each_once()
            throws Exception {
        IncidentReference expected = walk.rapidReviewSent();
        IncidentReference still = walk.panelAnswered("AGREES_LOCAL_REVIEW");
        IncidentReference taken = walk.panelAnswered("AGREES_LOCAL_REVIEW");
        as(EarlierLanding.RAPID_REVIEW, expected, still, taken);
        walk.ask(expected);
        Instant lapses = Deadline.lapseOf(England.today(clock).plusDays(5));
        toTheTerms(still);
        toTheTerms(taken);
        transaction.executeWithoutResult(status -> {
            list.assign(
                    walk.task(still, "Task_AgreeTermsOfReference").id(),
                    partnership.the(DELEGATED_PARTNER_HEALTH).id());
            list.assign(
                    walk.task(taken, "Task_AgreeTermsOfReference").id(),
                    partnership.the(PARTNERSHIP_BUSINESS_MANAGER).id());
            workflow.reviewStandsStill(walk.file(still));
        });
        stand(expected, still, taken);

        later(() -> models.deploy(repository));
        List<RunningProcess> under = running();
        assertThat(SameMoment.of(() -> earlier.move(under), () -> earlier.move(under)))
                .containsOnlyNulls();
        assertThat(start()).isEmpty();

        assertThat(notes(walk.file(expected))).isEqualTo(runningOf(expected).size());

        assertThat(jobs.timersOf(expected.value())
                        .get(jobs.waitingAt(expected.value()).indexOf("BoundaryEvent_InformationExpected"))
                        .getDuedate())
                .isEqualTo(lapses);
        assertThat(walk.openSteps(still)).isEmpty();
        transaction.executeWithoutResult(status -> workflow.reviewGoesOn(walk.file(still)));
        WorkTask terms = walk.task(still, "Task_AgreeTermsOfReference");
        assertThat(terms.candidates()).containsExactlyInAnyOrder(PARTNERSHIP_BUSINESS_MANAGER, REVIEWER);
        assertThat(terms.assignee())
                .as("who had taken it may not do it any more")
                .isNull();
        assertThat(walk.task(taken, "Task_AgreeTermsOfReference").assignee())
                .as("who had taken it still may do it")
                .isEqualTo(partnership.the(PARTNERSHIP_BUSINESS_MANAGER).id());
        comeToTheirEnd(expected, still);
    }

    @Test
    @Tag("once")
    void cases_that_began_when_reviews_were_complete_come_to_their_end() {
        IncidentReference deciding = walk.reported();
        IncidentReference copied = walk.copiesSent();
        as(EarlierLanding.REVIEWS, deciding, copied);
        IncidentReference nearMiss = nearMiss();
        stand(deciding, copied, nearMiss);

        assertThat(start()).isEmpty();

        assertThat(walk.openSteps(deciding)).containsExactly("Task_DecideOnPublication");
        comeToTheirEnd(deciding, copied);
        walk.complete(PARTNERSHIP_BUSINESS_MANAGER, nearMiss, "Task_CarryOutLearningReview", """
                {'carriedOutOn':'2026-04-20','how':'A morning with all','learnt':'Ask'}""");
        new CaseToItsEnd(walk).goOn(nearMiss);
        assertThat(runningOf(nearMiss)).isEmpty();
    }

    @Test
    void a_date_that_had_passed_is_not_told_again() {
        as(EarlierLanding.NOTIFICATION);
        IncidentReference late = walk.recorded();
        clock.advance(Duration.ofDays(14));
        jobs.runDueOf(late.value());
        int told = told(late);
        stand(late);

        assertThat(start()).isEmpty();
        jobs.runDueOf(late.value());

        assertThat(told(late)).isEqualTo(told);
        assertThat(jobs.timersOf(late.value())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_an_earlier_model_names_is_still_there(EarlierLanding landing) {
        assertThat(landing.models()).isNotEmpty().allSatisfy(model -> {
            assertThat(model.getModelElementsByType(ServiceTask.class))
                    .allSatisfy(task -> assertThat(delegates.containsKey(
                                    task.getCamundaDelegateExpression().replaceAll("[${}]", "")))
                            .as(task.getId())
                            .isTrue());
            String process = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            assertThat(model.getModelElementsByType(UserTask.class))
                    .allSatisfy(task -> assertThatCode(() -> steps.of(new StepKey(process, task.getId())))
                            .doesNotThrowAnyException());
        });
    }

    /** One partner has signed, in the way of that day. */
    private IncidentReference toBeSignedAfterTheMeeting() {
        IncidentReference reference = walk.notified();
        walk.gatherReturns(reference);
        walk.meet(reference);
        WorkTask signed = walk.task(reference, "Task_SignForPolice");
        engineTasks.complete(signed.id());
        database.sql("update task set state = 'COMPLETED' where id = :id")
                .param("id", signed.id())
                .update();
        return reference;
    }

    /** Then a report was what the reviewer had answered; its texts were not kept by themselves. */
    private void reportKeptAsAnAnswer(IncidentReference reference) {
        for (String statement : List.of(
                "delete from identity_signature where case_id = :case",
                "delete from publication_text where case_id = :case",
                "delete from review_report where case_id = :case",
                "update task_answer set process = 'LocalReview' where step = 'Task_WriteReport' and case_id = :case")) {
            database.sql(statement).param("case", walk.file(reference).id()).update();
        }
    }

    private void toTheTerms(IncidentReference reference) {
        walk.decideOnLocalReview(reference, "LOCAL_REVIEW");
        walk.appointReviewer(reference);
        assertThat(walk.task(reference, "Task_AgreeTermsOfReference").candidates())
                .contains(DELEGATED_PARTNER_HEALTH);
    }

    private IncidentReference nearMiss() {
        IncidentReference reference = walk.recorded();
        walk.complete(
                LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'Not serious'}");
        learningReviews.open(
                partnership.the(PARTNERSHIP_BUSINESS_MANAGER),
                reference,
                new NewLearningReview(LearningReview.Kind.NEAR_MISS, "Nearly"));
        return reference;
    }

    /** Entries of the timeline but for that of the move, and messages. */
    private int told(IncidentReference reference) {
        return database.sql("""
                        select (select count(*) from case_event where case_id = :case and kind <> 'model-changed')
                            + (select count(*) from outbox_message where case_id = :case)""")
                .param("case", walk.file(reference).id())
                .query(Integer.class)
                .single();
    }
}
