package org.practicereview.administration.bankholiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.workflow.StuckWork;
import org.springframework.beans.factory.annotation.Autowired;

/** A timer was given up and stands at the hour of a next try that never comes; then somebody lets the engine try again. */
@IntegrationTest
class MovedWhileStuckTest extends HolidaySteps {

    @Autowired
    ManagementService management;

    @Autowired
    StuckWork stuckWork;

    @Test
    void a_timer_whose_date_was_moved_meanwhile_waits_for_that_date_and_notices_when_it_passes() {
        IncidentReference reference = walk.recorded();
        clock.set(DUE.plusDays(1).atTime(0, 1));
        String timer = givenUp(reference);
        register.add(FUNERAL, administrator);

        stuckWork.retry(timer);

        assertThat(jobs.runDueOf(reference.value())).isZero();
        assertTimersAgree(reference);
        assertThat(jobs.timersOf(reference.value()).get(0).getRetries())
                .as("tries as of a timer that never failed: the first hiccup must not be the last")
                .isGreaterThan(1);
        clock.set(DUE.plusDays(2).atTime(0, 1));
        assertThat(jobs.runDueOf(reference.value())).isOne();
        assertThat(missed(reference)).hasSize(1);
    }

    @Test
    void a_timer_whose_date_has_passed_is_tried_now() {
        IncidentReference reference = walk.recorded();
        clock.set(DUE.plusDays(1).atTime(0, 1));
        String timer = givenUp(reference);

        stuckWork.retry(timer);

        assertThat(jobs.runDueOf(reference.value())).isOne();
        assertThat(missed(reference)).hasSize(1);
    }

    /** As after the last try. */
    private String givenUp(IncidentReference reference) {
        Job timer = jobs.timersOf(reference.value()).get(0);
        Instant nextTry = clock.instant().plus(Duration.ofHours(8));
        management.setJobDuedate(timer.getId(), Date.from(nextTry));
        management.setJobRetries(timer.getId(), 0);
        return timer.getId();
    }

    private List<String> missed(IncidentReference reference) {
        return records.timeline(reference, "deadline-missed");
    }
}
