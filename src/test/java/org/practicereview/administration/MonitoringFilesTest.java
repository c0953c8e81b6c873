package org.practicereview.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.testing.IntegrationTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;

/** A rule on a figure that nobody writes never wakes anybody, and a picture of it stays empty. */
@IntegrationTest
class MonitoringFilesTest {

    private static final String TOKEN = "what-monitoring-shows-in-the-tests";

    /** What is no name of a figure: what is in braces, brackets and quotes, and the labels that sums are kept apart by. */
    private static final Pattern BESIDE =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");

    /** A word, unless it is called. */
    private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][\\w:]*\\b(?!\\s*\\()");

    private static final Set<String> WORDS_OF_THE_LANGUAGE = Set.of("and", "or", "unless", "offset", "bool");

    /** What Prometheus itself knows of whatever it reads, and kube-state-metrics of a cluster. */
    private static final Set<String> OF_OTHERS = Set.of("up", "kube_cronjob_status_last_successful_time");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yaml", "dashboard.json"})
    void every_figure_that_is_watched_is_shown_by_the_service_or_written_by_the_backup(String file) throws IOException {
        // requests are counted from the first on
        figures();
        Set<String> known = Stream.concat(
                        found("(?m)^([a-zA-Z_:][\\w:]*)[ {]", figures()),
                        found("echo \"([a-z_]+) \\$\\(date", Files.readString(Path.of("deploy/backup.sh"))))
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(OF_OTHERS);

        Set<String> watched = expressions(new Yaml().load(Files.readString(Path.of("deploy/monitoring", file))))
                .flatMap(MonitoringFilesTest::names)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(watched)
                .contains("practice_review_deadlines_unnoticed", "practice_review_backup_last_success_seconds");
        assertThat(known).containsAll(watched);
    }

    private String figures() {
        return RestAssured.given()
                .port(port)
                .header("Authorization", "Bearer " + TOKEN)
                .get("/actuator/prometheus")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Stream<String> found(String what, String text) {
        return Pattern.compile(what).matcher(text).results().map(match -> match.group(1));
    }

    private static Stream<String> expressions(Object part) {
        if (part instanceof Map<?, ?> entries) {
            return entries.entrySet().stream()
                    .flatMap(entry -> "expr".equals(entry.getKey())
                            ? Stream.of((String) entry.getValue())
                            : expressions(entry.getValue()));
        }
        return part instanceof List<?> items
                ? items.stream().flatMap(MonitoringFilesTest::expressions)
                : Stream.empty();
    }

    private static Stream<String> names(String expression) {
        return NAME.matcher(BESIDE.matcher(expression).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> !WORDS_OF_THE_LANGUAGE.contains(word));
    }
}
