package org.practicereview.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class HarnessTest {

    @Autowired
    MutableClock clock;

    @Autowired
    Clock injected;

    @Autowired
    DataSource dataSource;

    @Autowired
    Statements statements;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Test
    void the_tests_run_on_the_database_that_was_chosen() throws Exception {
        String chosen = System.getProperty("test.database", "h2");
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualToIgnoringCase(chosen);
        }
    }

    @Test
    void the_service_is_given_the_clock_of_the_test_and_the_engine_follows_it() {
        assertThat(injected).isSameAs(clock);
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(Date.from(MutableClock.START));

        clock.advance(Duration.ofDays(3));

        assertThat(ClockUtil.getCurrentTime()).isEqualTo(Date.from(MutableClock.START.plus(Duration.ofDays(3))));
    }

    @Test
    void each_statement_is_counted() throws Exception {
        var jdbc = JdbcClient.create(dataSource);

        List<String> sent = statements.during(() -> {
            jdbc.sql("SELECT 1").query(Integer.class).single();
            jdbc.sql("SELECT 2").query(Integer.class).single();
        });

        assertThat(sent).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void what_others_do_meanwhile_is_counted_for_requests_alone() throws Exception {
        var jdbc = JdbcClient.create(dataSource);
        Statements.Action another = () -> CompletableFuture.runAsync(
                        () -> jdbc.sql("SELECT 3").query(Integer.class).single())
                .get(10, TimeUnit.SECONDS);

        assertThat(statements.during(another)).isEmpty();
        assertThat(statements.duringRequest(another)).contains("SELECT 3");
    }

    @Test
    void a_timer_runs_when_the_clock_has_passed_it_and_not_before() {
        var due = Date.from(MutableClock.START.plus(Duration.ofDays(1)));
        var waits = ExampleProcess.model(steps -> steps.intermediateCatchEvent().timerWithDate("${lapsesAt}"));
        try (var example = ExampleProcess.deploy(repository, waits)) {
            runtime.startProcessInstanceByKey(ExampleProcess.KEY, "SI-2026-9999", Variables.putValue("lapsesAt", due));

            assertThat(jobs.runDueOf("SI-2026-9999")).isZero();
            assertThat(jobs.timersOf("SI-2026-9999"))
                    .singleElement()
                    .extracting(Job::getDuedate)
                    .isEqualTo(due);
            clock.advance(Duration.ofDays(2));
            assertThat(jobs.runDueOf("SI-2026-9999")).isOne();

            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey("SI-2026-9999")
                            .count())
                    .isZero();
        }
    }
}
