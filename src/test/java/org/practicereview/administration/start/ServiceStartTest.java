package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.PracticeReview;
import org.practicereview.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.web.http.CookieSerializer;

/** Whole starts of the service, each on a database of its own. */
@ExtendWith(OutputCaptureExtension.class)
class ServiceStartTest {

    @Test
    void starts_on_new_files_and_again_on_the_same_without_deploying_twice(@TempDir Path folder, CapturedOutput output)
            throws Exception {
        var files = new TestDatabase("jdbc:h2:file:" + folder.resolve("trial") + ";WRITE_DELAY=0", "sa", "");

        long deployed;
        try (var first = start(files)) {
            deployed = deployments(first);
        }

        try (var second = startAsAnOperator(files)) {
            assertThat(deployments(second)).isEqualTo(deployed);

            var door =
                    new OperatorsDoor(second.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            door.every_answer_carries_the_headers_and_names_no_program();
            door.the_cookies_are_for_this_host_alone_and_never_travel_in_the_clear(
                    second.getBean(CookieSerializer.class));
            door.a_host_that_the_client_makes_up_is_not_repeated();
            door.slow_clients_stop_nobody_and_are_let_go();
            door.an_address_that_the_client_makes_up_is_not_counted_as_another(second.getBean(JdbcClient.class));
        }
        assertThat(output).doesNotContain(" ERROR ");
    }

    @Test
    void two_nodes_that_start_together_on_an_empty_database_both_come_up(@TempDir Path folder) throws Exception {
        var database = TestDatabase.postgresql();

        var nodes = List.of(
                NodeProcess.start(database, folder.resolve("one.log")),
                NodeProcess.startAnother(database, folder.resolve("other.log")));

        for (NodeProcess node : nodes) {
            assertThat(node.exitCode()).as(node.output()).isZero();
            assertThat(node.output()).doesNotContain(" ERROR ");
        }
        assertThat(deployments(database.client())).isEqualTo(1);
    }

    @Test
    void a_refused_start_says_why_without_a_stack_trace_and_writes_nothing(
            @TempDir Path folder, CapturedOutput output) {
        String url = "jdbc:h2:file:" + folder.resolve("live") + ";WRITE_DELAY=0";

        assertThatThrownBy(() -> new SpringApplicationBuilder(PracticeReview.class)
                        .run("--spring.datasource.url=" + url, "--server.port=0"))
                .isInstanceOf(StartRefused.class);

        assertThat(output)
                .contains("not meant for real cases", "SPRING_DATASOURCE_URL")
                .doesNotContain("\tat org.");
        assertThat(folder).isEmptyDirectory();
    }

    /** Neither a demonstration nor a test: what is only true of those does not hide what is wrong. */
    private static ConfigurableApplicationContext startAsAnOperator(TestDatabase database) {
        return new SpringApplicationBuilder(PracticeReview.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--practice-review.allow-embedded-database=true",
                        "--server.tomcat.remoteip.internal-proxies=192\\.0\\.2\\.1",
                        "--server.tomcat.connection-timeout=" + OperatorsDoor.PATIENCE.toMillis() + "ms");
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return new SpringApplicationBuilder(PracticeReview.class).run(NodeProcess.arguments(database));
    }

    private static long deployments(ConfigurableApplicationContext node) {
        return deployments(node.getBean(JdbcClient.class));
    }

    private static long deployments(JdbcClient database) {
        return database.sql("SELECT COUNT(*) FROM ACT_RE_DEPLOYMENT")
                .query(Long.class)
                .single();
    }
}
