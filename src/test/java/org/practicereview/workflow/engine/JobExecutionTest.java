package org.practicereview.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.practicereview.testing.ExampleProcess;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class JobExecutionTest {

    private static final EngineSettings SWITCHED_ON =
            new EngineSettings(true, "PT1M", Duration.ofSeconds(30), Duration.ofSeconds(5), 3, 10);

    @Autowired
    JobExecution asTestsHaveIt;

    @Autowired
    DefaultJobExecutor executor;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Test
    void runs_what_is_due_by_itself_until_the_service_ends() {
        var execution = new JobExecution(executor, SWITCHED_ON);
        var model = ExampleProcess.model(
                steps -> steps.userTask("Task_SendReminder").camundaAsyncBefore());
        try (var example = ExampleProcess.deploy(repository, model)) {
            runtime.startProcessInstanceByKey(ExampleProcess.KEY, "SI-2026-0007");
            assertThat(tasks.createTaskQuery()
                            .taskDefinitionKey("Task_SendReminder")
                            .count())
                    .isZero();

            execution.start();
            try {
                await().atMost(Duration.ofSeconds(15))
                        .until(() -> tasks.createTaskQuery()
                                        .taskDefinitionKey("Task_SendReminder")
                                        .count()
                                == 1);
                assertThat(execution.isRunning()).isTrue();
            } finally {
                execution.stop();
            }
            assertThat(execution.isRunning()).isFalse();
        }
    }

    @Test
    void a_failed_try_is_logged_and_kept_without_the_text_of_its_exception(CapturedOutput output) {
        var execution = new JobExecution(executor, SWITCHED_ON);
        var model = ExampleProcess.model(steps -> steps.serviceTask("Task_SendReminder")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${nameOfAChild}"));
        try (var example = ExampleProcess.deploy(repository, model)) {
            runtime.startProcessInstanceByKey(ExampleProcess.KEY, "SI-2026-0008");

            execution.start();
            try {
                await().atMost(Duration.ofSeconds(15))
                        .until(() -> management.createJobQuery().withException().count() == 1);
            } finally {
                execution.stop();
            }

            assertThat(output)
                    .contains("Failed: Task_SendReminder of case SI-2026-0008", "6 tries left", "ELException")
                    .doesNotContain("nameOfAChild");
            Job failed = management.createJobQuery().withException().singleResult();
            assertThat(failed.getExceptionMessage()).contains("ELException").doesNotContain("nameOfAChild");
            assertThat(management.getJobExceptionStacktrace(failed.getId())).isNull();
        }
    }

    @Test
    void can_be_switched_off_for_a_node() {
        asTestsHaveIt.start();

        assertThat(asTestsHaveIt.isRunning()).isFalse();
    }

    @Test
    void waits_until_the_service_is_ready_and_ends_before_the_web_server() {
        assertThat(asTestsHaveIt.isAutoStartup()).isFalse();
        assertThat(asTestsHaveIt.getPhase()).isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
    }

    @Test
    void the_jobs_of_a_crashed_node_are_free_again_after_half_a_minute() {
        assertThat(executor.getLockTimeInMillis()).isEqualTo(30_000);
        assertThat(executor.getMaxWait()).isEqualTo(5_000);
    }
}
