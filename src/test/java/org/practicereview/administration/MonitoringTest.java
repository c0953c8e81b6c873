package org.practicereview.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.QuietCases;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What monitoring reads, and that nobody else does. */
@IntegrationTest
class MonitoringTest {

    private static final String FIGURES = "/actuator/prometheus";
    private static final String TOKEN = "what-monitoring-shows-in-the-tests";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    CaseWalk walk;

    @Autowired
    QuietCases deaths;

    @Autowired
    CaseWorkflow workflow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ExampleCases examples;

    @Autowired
    Administrators administrators;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void every_route_has_figures_of_its_own(
            @Autowired ObjectProvider<RequestMappingInfoHandlerMapping> mappings,
            @Value("${management.metrics.web.server.max-uri-tags}") int room) {
        long patterns = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(route -> route.getPatternValues().stream())
                .distinct()
                .count();

        assertThat(patterns).isBetween(100L, room / 2L);
    }

    @Test
    void a_date_that_passes_raises_the_figure_somebody_is_woken_for() {
        IncidentReference reference = walk.recorded();
        long before = figure("practice_review_deadlines_overdue");

        clock.advance(Duration.ofDays(20));
        jobs.runDueOf(reference.value());

        assertThat(figure("practice_review_deadlines_overdue")).isEqualTo(before + 1);
        assertThat(figure("practice_review_seals_broken")).isNotNegative();
        assertThat(figure("practice_review_seals_age_seconds")).isNotNegative();
        assertThat(figure("practice_review_messages_waiting")).isPositive();
        assertThat(figure("practice_review_messages_oldest_seconds")).isPositive();
    }

    @Test
    void hours_that_pass_raise_it_too_and_before_that_the_figure_of_what_nothing_noticed() {
        IncidentReference reference = deaths.lookedAfterChildDied();
        IncidentReference corrected = deaths.lookedAfterChildDied();
        // the hours ran from midnight; no timer has run
        clock.set(England.today(clock).plusDays(2).atTime(0, 30));
        long unnoticed = figure("practice_review_deadlines_unnoticed");
        noChildDied(corrected);
        assertThat(figure("practice_review_deadlines_unnoticed"))
                .as("half an hour late, a timer may still come")
                .isEqualTo(unnoticed);

        clock.set(England.today(clock).atTime(1, 30));
        long overdue = figure("practice_review_deadlines_overdue");
        unnoticed = figure("practice_review_deadlines_unnoticed");
        jobs.runDueOf(reference.value());

        assertThat(figure("practice_review_deadlines_unnoticed")).isEqualTo(unnoticed - 1);
        assertThat(figure("practice_review_deadlines_overdue")).isEqualTo(overdue + 1);
        noChildDied(reference);
        assertThat(figure("practice_review_deadlines_overdue"))
                .as("nobody is to be told of a death any more")
                .isEqualTo(overdue);
    }

    @Test
    void timelines_that_were_never_looked_at_are_as_old_as_the_first_case() {
        walk.recorded();
        database.sql("delete from seal_check").update();

        // later than any test that ran before recorded a case
        clock.advance(Duration.ofDays(10_000));

        assertThat(figure("practice_review_seals_age_seconds"))
                .isGreaterThan(Duration.ofDays(2).toSeconds());
    }

    @Test
    void the_figures_name_no_case_and_nobody() {
        IncidentReference reference = walk.recorded();
        new Visitor(port)
                .signIn(sessions, examples.person(walk.file(reference).leadArea(), Role.PARTNERSHIP_BUSINESS_MANAGER))
                .get("/cases/" + reference.value())
                .then()
                .statusCode(200);

        read().then()
                .statusCode(200)
                .body(containsString("/cases/{reference}"))
                .body(not(containsString(reference.value())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/openmetrics-text;version=1.0.0", "text/plain;version=0.0.4"})
    void who_collects_the_figures_chooses_how_they_are_written(String type) {
        RestAssured.given()
                .port(port)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept", type + ";charset=utf-16;q=0.9,*/*;q=0.1")
                .get(FIGURES)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("charset=utf-8"))
                .header("Content-Type", containsString(type.substring(type.indexOf(';') + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer " + TOKEN + "x",
                "bearer what-monitoring-shows-in-the-test",
                TOKEN
            })
    void without_the_token_nobody_reads_them(String header) {
        RestAssured.given()
                .port(port)
                .header("Authorization", header)
                .get(FIGURES)
                .then()
                .statusCode(401);
    }

    @Test
    void an_administrator_who_is_signed_in_does_not_read_them_either() {
        new Visitor(port)
                .signIn(sessions, administrators.administrator())
                .get(FIGURES)
                .then()
                .statusCode(401);
    }

    @Test
    void the_token_opens_nothing_else() {
        RestAssured.given()
                .port(port)
                .header("Authorization", "Bearer " + TOKEN)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    private void noChildDied(IncidentReference reference) {
        transaction.executeWithoutResult(status -> workflow.noChildDied(reference));
    }

    private Response read() {
        return RestAssured.given()
                .port(port)
                .header("Authorization", "Bearer " + TOKEN)
                .get(FIGURES);
    }

    private long figure(String name) {
        // counted at most every ten seconds
        clock.advance(Duration.ofSeconds(11));
        Matcher line =
                Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? ([0-9.E]+)$").matcher(read().asString());
        assertThat(line.find()).as(name).isTrue();
        return (long) Double.parseDouble(line.group(1));
    }
}
