package org.practicereview.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.practicereview.testing.ExampleProcess;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.workflow.StuckJob;
import org.practicereview.workflow.StuckWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class StuckWorkTest {

    private static final String CASE = "SI-2026-0042";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    MutableClock clock;

    @Autowired
    StuckWork stuckWork;

    @Autowired
    StuckWorkHealthIndicator health;

    /** The delegate does not exist: the wiring mistake that used up all tries within seconds in a trial. */
    private ExampleProcess failing() {
        return ExampleProcess.deploy(
                repository,
                ExampleProcess.model(steps -> steps.serviceTask("Task_SendReminder")
                        .camundaAsyncBefore()
                        .camundaDelegateExpression("${aDelegateNobodyHasWritten}")));
    }

    @Test
    void a_failed_job_is_tried_again_over_hours_and_then_given_up_loudly(CapturedOutput output) {
        try (var example = failing()) {
            runtime.startProcessInstanceByKey(ExampleProcess.KEY, CASE);

            for (Duration pause : List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(8))) {
                fail();
                assertThat(stuckWork.all()).isEmpty();
                assertThat(job().getDuedate()).isEqualTo(clock.instant().plus(pause));
                clock.advance(pause);
            }
            fail();

            assertThat(stuckWork.all())
                    .singleElement()
                    .isEqualTo(new StuckJob(job().getId(), CASE, "Task_SendReminder", clock.instant()));
            assertThat(output).contains("Given up after the last retry: Task_SendReminder of case " + CASE);
        }
    }

    @Test
    void the_log_says_nothing_of_what_the_exception_said(CapturedOutput output) {
        try (var example = failing()) {
            runtime.startProcessInstanceByKey(ExampleProcess.KEY, CASE);

            failUntilGivenUp();

            assertThat(output).contains(CASE).doesNotContain("aDelegateNobodyHasWritten");
        }
    }

    @Test
    void stuck_work_shows_in_the_health_of_the_service_and_can_be_tried_again() {
        try (var example = failing()) {
            runtime.startProcessInstanceByKey(ExampleProcess.KEY, CASE);
            failUntilGivenUp();
            assertThat(health.health().getDetails()).containsEntry("stuckWork", 1);

            stuckWork.retry(job().getId());

            assertThat(stuckWork.all()).isEmpty();
            assertThat(job())
                    .returns(1, Job::getRetries)
                    .satisfies(job -> assertThat(job.getDuedate()).isBeforeOrEqualTo(clock.instant()));
            assertThat(health.health().getDetails()).containsEntry("stuckWork", 0);
        }
    }

    @Test
    void a_job_that_is_gone_cannot_be_retried_and_that_is_no_failure() {
        stuckWork.retry("gone");

        assertThat(stuckWork.all()).isEmpty();
    }

    private Job job() {
        return management
                .createJobQuery()
                .processDefinitionKey(ExampleProcess.KEY)
                .singleResult();
    }

    private void failUntilGivenUp() {
        while (stuckWork.all().isEmpty()) {
            fail();
        }
    }

    private void fail() {
        String id = job().getId();
        assertThatThrownBy(() -> management.executeJob(id)).isInstanceOf(RuntimeException.class);
    }
}
