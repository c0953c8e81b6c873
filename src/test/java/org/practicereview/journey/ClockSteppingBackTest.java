package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Timeline;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The machine's clock was wrong and is set right: two hours of a case come twice. */
@IntegrationTest
class ClockSteppingBackTest {

    private static final Duration STEP = Duration.ofHours(2);

    @Autowired
    CaseWalk walk;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient database;

    @Test
    void a_date_that_was_missed_before_the_step_is_not_missed_again_after_it() {
        IncidentReference reference = walk.notified();
        Instant lapses = jobs.timersOf(reference.value()).get(0).getDuedate().toInstant();
        clock.set(lapses.plusSeconds(1));
        assertThat(jobs.runDueOf(reference.value())).isOne();

        clock.set(lapses.minus(STEP));
        assertThat(jobs.runDueOf(reference.value())).isZero();
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
        clock.set(lapses.plus(STEP));
        assertThat(jobs.runDueOf(reference.value())).isZero();

        assertThat(count("case_event where kind = 'deadline-missed' and case_id", reference))
                .isOne();
        assertThat(count(
                        "(select case_id from outbox_message group by case_id, event, recipient, occasion having count(*) > 1) twice where case_id",
                        reference))
                .isZero();
    }

    @Test
    void work_goes_on_and_the_timeline_keeps_its_order() {
        IncidentReference reference = walk.notified();
        clock.advance(STEP.negated());

        walk.gatherReturns(reference);
        walk.meet(reference);

        assertThat(walk.openSteps(reference)).containsExactly("Task_RecordRapidReviewDecision");
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
        assertThat(database.sql("select what from case_event where case_id = :case order by sequence desc")
                        .param("case", walk.file(reference).id())
                        .query(String.class)
                        .list()
                        .get(0))
                .contains("eeting");
    }

    private long count(String whereCaseIs, IncidentReference reference) {
        return database.sql("select count(*) from " + whereCaseIs + " = :case")
                .param("case", walk.file(reference).id())
                .query(Long.class)
                .single();
    }
}
