package org.practicereview.workflow.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Obligation;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.QuietCases;
import org.practicereview.testing.SameMoment;
import org.practicereview.testing.SomebodyWaits;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class DeadlineReconcilerTest {

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseWalk walk;

    @Autowired
    QuietCases deaths;

    @Autowired
    CaseWorkflow workflow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    @Autowired
    Jobs jobs;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient database;

    @Test
    void every_open_deadline_has_its_timer_at_every_stage_of_a_case() {
        List<IncidentReference> cases = List.of(
                walk.recorded(), walk.notified(), walk.rapidReviewSent(), walk.reviewerAppointed(), walk.copiesSent());

        assertThat(driftsOf(cases)).isEmpty();
    }

    @Test
    void a_timer_that_stands_wrong_is_moved_to_its_deadline() {
        IncidentReference reference = walk.recorded();
        Job timer = jobs.timersOf(reference.value()).get(0);
        management.setJobDuedate(timer.getId(), Date.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertThat(driftsOf(List.of(reference)))
                .containsExactly(new Drift(reference, Obligation.NOTIFY, Drift.Kind.WRONG_MOMENT));

        assertThat(jobs.timersOf(reference.value()).get(0).getDuedate()).isEqualTo(timer.getDuedate());
        assertThat(driftsOf(List.of(reference))).isEmpty();
    }

    @Test
    void a_timer_that_is_lost_is_reported_and_waits_for_its_deadline_again() {
        IncidentReference reference = walk.recorded();
        Job lost = jobs.timersOf(reference.value()).get(0);
        management.deleteJob(lost.getId());

        assertThat(driftsOf(List.of(reference)))
                .containsExactly(new Drift(reference, Obligation.NOTIFY, Drift.Kind.TIMER_SET_AGAIN));

        assertThat(jobs.timersOf(reference.value())).singleElement().returns(lost.getDuedate(), Job::getDuedate);
        assertThat(driftsOf(List.of(reference))).isEmpty();
        clock.set(LocalDateTime.ofInstant(lost.getDuedate().toInstant(), England.ZONE));
        jobs.runDueOf(reference.value());
        assertThat(records.timeline(reference, "deadline-missed")).hasSize(1);
    }

    @Test
    void two_nodes_that_compare_at_the_same_hour_set_a_lost_timer_once() throws Exception {
        IncidentReference reference = walk.recorded();
        management.deleteJob(jobs.timersOf(reference.value()).get(0).getId());

        assertThat(SameMoment.of(reconciler::reconcile, reconciler::reconcile)).containsOnlyNulls();

        assertThat(jobs.timersOf(reference.value())).hasSize(1);
    }

    @Test
    void what_was_mended_of_one_case_stays_while_it_waits_for_the_next() throws Exception {
        IncidentReference first = walk.recorded();
        IncidentReference next = walk.recorded();
        management.deleteJob(jobs.timersOf(first.value()).get(0).getId());
        management.deleteJob(jobs.timersOf(next.value()).get(0).getId());

        CompletableFuture<List<Drift>> reconciling = transaction.execute(status -> {
            caseFiles.lock(next);
            CompletableFuture<List<Drift>> other = CompletableFuture.supplyAsync(reconciler::reconcile);
            SomebodyWaits.until(database, other);
            assertThat(jobs.timersOf(first.value())).hasSize(1);
            return other;
        });

        assertThat(reconciling.get(60, TimeUnit.SECONDS))
                .extracting(Drift::reference)
                .contains(first, next);
        assertThat(jobs.timersOf(next.value())).hasSize(1);
    }

    @Test
    void a_case_of_which_nothing_can_be_mended_keeps_no_other_from_it() {
        IncidentReference unknown = walk.recorded();
        IncidentReference lost = walk.recorded();
        management.deleteJob(jobs.timersOf(lost.value()).get(0).getId());
        database.sql("update act_ru_execution set business_key_ = 'SI-1999-0001' where business_key_ = :reference")
                .param("reference", unknown.value())
                .update();

        assertThat(driftsOf(List.of(unknown, lost)))
                .contains(new Drift(lost, Obligation.NOTIFY, Drift.Kind.TIMER_SET_AGAIN));

        database.sql("update act_ru_execution set business_key_ = :reference where business_key_ = 'SI-1999-0001'")
                .param("reference", unknown.value())
                .update();
    }

    @Test
    void a_deadline_without_a_timer_whose_step_is_over_is_reported() {
        IncidentReference reference = walk.notified();
        database.sql("update deadline set met_at = null, met_by = null where case_id = :case and obligation = 'NOTIFY'")
                .param("case", walk.file(reference).id())
                .update();

        assertThat(driftsOf(List.of(reference)))
                .containsExactly(new Drift(reference, Obligation.NOTIFY, Drift.Kind.NO_TIMER));

        assertThat(jobs.waitingAt(reference.value())).doesNotContain("BoundaryEvent_NotificationDue");
        close(reference);
    }

    @Test
    void a_timer_without_a_deadline_is_reported() {
        IncidentReference reference = walk.recorded();
        close(reference);

        assertThat(driftsOf(List.of(reference)))
                .containsExactly(new Drift(reference, Obligation.NOTIFY, Drift.Kind.NO_DEADLINE));
    }

    @Test
    void the_hours_to_tell_the_child_death_office_have_their_timer_until_it_was_told_or_nobody_died() {
        IncidentReference over = deaths.lookedAfterChildDied();
        clock.advance(Duration.ofHours(49));
        jobs.runDueOf(over.value());
        IncidentReference running = deaths.lookedAfterChildDied();
        IncidentReference corrected = deaths.lookedAfterChildDied();
        noChildDied(corrected);

        assertThat(driftsOf(List.of(over, running, corrected))).isEmpty();
    }

    @Test
    void a_timer_of_hours_that_stands_wrong_is_moved_to_its_moment() {
        IncidentReference reference = deaths.lookedAfterChildDied();
        Job timer = timerOfTheDeath(reference);
        management.setJobDuedate(timer.getId(), Date.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertThat(driftsOf(List.of(reference)))
                .containsExactly(new Drift(reference, Obligation.NOTIFY_CHILD_DEATH, Drift.Kind.WRONG_MOMENT));

        assertThat(timerOfTheDeath(reference).getDuedate()).isEqualTo(timer.getDuedate());
        assertThat(driftsOf(List.of(reference))).isEmpty();
    }

    @Test
    void hours_whose_timer_is_lost_are_reported_and_it_waits_again() {
        IncidentReference reference = deaths.lookedAfterChildDied();
        Job lost = timerOfTheDeath(reference);
        management.deleteJob(lost.getId());

        assertThat(driftsOf(List.of(reference)))
                .containsExactly(new Drift(reference, Obligation.NOTIFY_CHILD_DEATH, Drift.Kind.TIMER_SET_AGAIN));

        assertThat(timerOfTheDeath(reference).getDuedate()).isEqualTo(lost.getDuedate());
        assertThat(driftsOf(List.of(reference))).isEmpty();
        toldOf(reference);
    }

    @Test
    void a_timer_without_hours_is_reported() {
        IncidentReference reference = deaths.lookedAfterChildDied();
        toldOf(reference);

        assertThat(driftsOf(List.of(reference)))
                .containsExactly(new Drift(reference, Obligation.NOTIFY_CHILD_DEATH, Drift.Kind.NO_DEADLINE));
    }

    private void noChildDied(IncidentReference reference) {
        transaction.executeWithoutResult(status -> workflow.noChildDied(reference));
    }

    private Job timerOfTheDeath(IncidentReference reference) {
        return jobs.timersOf(reference.value())
                .get(jobs.waitingAt(reference.value()).indexOf("BoundaryEvent_ChildDeathNotificationDue"));
    }

    private void toldOf(IncidentReference reference) {
        database.sql("update child_death_notification set sent_at = known_at where case_id = :case")
                .param("case", walk.file(reference).id())
                .update();
    }

    private void close(IncidentReference reference) {
        database.sql("update deadline set cancelled_at = started_at where case_id = :case")
                .param("case", walk.file(reference).id())
                .update();
    }

    private List<Drift> driftsOf(List<IncidentReference> cases) {
        return reconciler.reconcile().stream()
                .filter(drift -> cases.contains(drift.reference()))
                .toList();
    }
}
