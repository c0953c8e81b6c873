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

/** Whole starts of the service, each on a database of its own. */
@ExtendWith(OutputCaptureExtension.class)
class ServiceStartTest {

    @Test
    void starts_on_new_files_and_again_on_the_same_without_deploying_twice(@TempDir Path folder) {
        var files = new TestDatabase("jdbc:h2:file:" + folder.resolve("trial") + ";WRITE_DELAY=0", "sa", "");

        long deployed;
        try (var first = start(files)) {
            deployed = deployments(first);
        }

        try (var second = start(files)) {
            assertThat(deployments(second)).isEqualTo(deployed);
        }
    }

    @Test
    void two_nodes_that_start_together_on_an_empty_database_both_come_up(@TempDir Path folder) throws Exception {
        var database = TestDatabase.postgresql();

        var nodes = List.of(
                NodeProcess.start(database, folder.resolve("one.log")),
                NodeProcess.start(database, folder.resolve("other.log")));

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
