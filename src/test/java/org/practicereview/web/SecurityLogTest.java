package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.web.TestPeople.PASSWORD;

import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SecurityLog;
import org.practicereview.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class SecurityLogTest {

    private final JdbcClient database;
    private final ApiTokens tokens;
    private final WebTestService.StoppedClock clock;
    private final int port;
    private final Person person;
    private final Visitor visitor;

    SecurityLogTest(
            JdbcClient database,
            ApiTokens tokens,
            WebTestService.StoppedClock clock,
            TestPeople testPeople,
            @LocalServerPort int port) {
        this.database = database;
        this.tokens = tokens;
        this.clock = clock;
        this.port = port;
        this.person = testPeople.notifier();
        this.visitor = new Visitor(port);
    }

    @AfterEach
    void forgetAttempts() {
        database.sql("delete from sign_in_attempt").update();
    }

    @Test
    void who_comes_in_and_goes_is_noted_by_id_way_and_address() {
        try (SecurityLines log = new SecurityLines()) {
            visitor.signIn(person.username(), PASSWORD);
            visitor.get("/visit");
            visitor.post("/sign-out");

            assertThat(log.all())
                    .containsExactly(
                            "SIGNED_IN account=" + person.id() + " address=127.0.0.1 method=POST route=/sign-in",
                            "SIGNED_OUT account=" + person.id() + " address=127.0.0.1 method=POST route=-");
        }
    }

    @Test
    void wrong_passwords_are_noted_and_the_lock_they_lead_to() {
        try (SecurityLines log = new SecurityLines()) {
            for (int i = 0; i < 6; i++) {
                visitor.signIn(person.username(), "a wrong password");
            }
            visitor.signIn("nobody.of.this.name", "a wrong password");

            assertThat(log.all().subList(0, 5))
                    .allMatch(line -> line.startsWith("SIGN_IN_REFUSED account=" + person.id() + " "));
            assertThat(log.all().get(5)).startsWith("SIGN_IN_LOCKED account=" + person.id() + " ");
            assertThat(log.all().get(6)).startsWith("SIGN_IN_REFUSED account=- ");
            assertThat(String.join("\n", log.all()))
                    .doesNotContain(person.username(), "nobody.of.this.name", "a wrong password");
        }
    }

    @Test
    void what_a_signed_in_account_is_refused_is_noted_by_the_pattern_of_its_route() {
        String token = tokens.create(person.id(), "a test", clock.now.plus(Duration.ofDays(1)), null);
        try (SecurityLines log = new SecurityLines()) {
            asMachine(token, "/api/v1/refused/not-found");
            asMachine(token, "/api/v1/refused/not-permitted");
            asMachine(token, "/api/v1/refused/conflict");

            assertThat(log.all())
                    .containsExactly(
                            "REFUSED account=" + person.id()
                                    + " code=not-found address=127.0.0.1 method=GET route=/api/v1/refused/{kind}",
                            "REFUSED account=" + person.id()
                                    + " code=not-permitted address=127.0.0.1 method=GET route=/api/v1/refused/{kind}");
        }
    }

    @Test
    void a_token_that_does_not_count_and_the_form_of_another_site_are_noted() {
        try (SecurityLines log = new SecurityLines()) {
            asMachine("pr_guessed", "/api/v1/visits/1");
            RestAssured.given()
                    .port(port)
                    .header("Origin", "https://elsewhere.example")
                    .post("/sign-in");

            assertThat(log.all())
                    .containsExactly(
                            "TOKEN_REFUSED account=- address=127.0.0.1 method=GET route=-",
                            "FORM_REFUSED account=- address=127.0.0.1 method=POST route=-");
        }
    }

    @Test
    void where_a_request_says_it_came_from_is_believed_of_nobody() {
        try (SecurityLines log = new SecurityLines()) {
            RestAssured.given()
                    .port(port)
                    .header("X-Forwarded-For", "192.0.2.7")
                    .header("Forwarded", "for=192.0.2.7")
                    .auth()
                    .preemptive()
                    .oauth2("pr_guessed")
                    .get("/api/v1/visits/1");

            assertThat(log.all()).singleElement().asString().contains("address=127.0.0.1");
        }
    }

    @Test
    void no_line_can_be_forged() {
        try (SecurityLines log = new SecurityLines()) {
            SecurityLog.changed("ROLE_GIVEN", person.id(), "x\nSIGNED_IN account=somebody " + "y".repeat(200));

            assertThat(log.all())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .doesNotContain("\n", " account=somebody")
                            .hasSizeLessThan(250));
        }
    }

    private void asMachine(String token, String path) {
        RestAssured.given().port(port).auth().preemptive().oauth2(token).get(path);
    }
}
