package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.practicereview.web.TestPeople.PASSWORD;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.Person;
import org.practicereview.testing.Visitor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever asks chooses among the types that there are, and nothing else about the answer. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class AcceptedTypesTest {

    private final int port;
    private final Person person;
    private final String token;

    AcceptedTypesTest(
            ApiTokens tokens, TestPeople testPeople, WebTestService.StoppedClock clock, @LocalServerPort int port) {
        this.port = port;
        this.person = testPeople.notifier();
        this.token = tokens.create(person.id(), "a test", clock.now.plus(Duration.ofDays(30)), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=utf-16",
                "application/json; charset=\"utf-16\"; q=0.5",
                "application/json;charset=iso-8859-1",
                "application/json;charset=utf-8",
                "application/json;charset=x",
                "application/json;charset=",
                "application/json;profile=\"a, b; c\"",
                "application/*;charset=utf-16",
                "text/html;charset=utf-7, */*;charset=utf-32;q=0.1",
            })
    void the_api_answers_in_json_whatever_letters_are_asked_for(String accept, CapturedOutput output) {
        asking(accept)
                .contentType("application/json")
                .body("\"Zo\u00eb \u2013 \u03a9\"".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/visits")
                .then()
                .statusCode(200)
                .contentType(equalTo("application/json"));
        Response echo = asking(accept)
                .contentType("application/json")
                .body("\"Zo\u00eb \u2013 \u03a9\"".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/visits");
        assertThat(new String(echo.asByteArray(), StandardCharsets.UTF_8)).isEqualTo("\"Zo\u00eb \u2013 \u03a9\"");
        asking(accept)
                .get("/api/v1/refused/answers")
                .then()
                .statusCode(422)
                .contentType(equalTo("application/problem+json"))
                .body("code", equalTo("invalid-answers"));
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html;charset=ISO-2022-KR",
                "text/html;charset=utf-16;q=0.9,*/*;q=0.1",
                "text/html;charset=x",
                "text/html;level=1",
                "text/*;charset=iso-8859-1",
                "*/*;charset=utf-7",
                "application/xhtml+xml;charset=utf-16",
                "application/json;charset=utf-16",
            })
    void pages_are_in_utf_8_whatever_letters_are_asked_for(String accept) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), PASSWORD);
        for (String path : new String[] {"/accessibility", "/cookies", "/visit", "/refused/stale", "/no/such/page"}) {
            Response answer = visitor.request().header("Accept", accept).get(path);

            assertThat(answer.contentType().replace(" ", "")).as(path).isEqualToIgnoringCase("text/html;charset=UTF-8");
            assertThat(new String(answer.asByteArray(), StandardCharsets.UTF_8))
                    .as(path)
                    .contains("<html");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=utf-16",
                "application/vnd.spring-boot.actuator.v3+json;charset=iso-8859-1",
                "*/*;charset=x"
            })
    void monitoring_hears_of_health_in_json_whatever_letters_are_asked_for(String accept, CapturedOutput output) {
        Response health =
                RestAssured.given().port(port).header("Accept", accept).get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.contentType()).contains("json").doesNotContain("charset");
        assertThat(new String(health.asByteArray(), StandardCharsets.UTF_8)).contains("\"status\":\"UP\"");
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void letters_asked_for_in_the_header_of_their_own_are_not_looked_at_either() {
        asking("application/json")
                .header("Accept-Charset", "utf-16")
                .get("/api/v1/visits/1")
                .then()
                .statusCode(200)
                .header("Accept-Charset", equalTo(null))
                .contentType(equalTo("application/json"));
        asking("text/html")
                .header("Accept-Charset", "utf-16")
                .get("/cookies")
                .then()
                .contentType(containsString("UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "application/xml",
                "text/xml",
                "application/cbor",
                "application/x-jackson-smile",
                "application/x-protobuf",
            })
    void nothing_but_json_is_read_or_written(String type) {
        asking(type).get("/api/v1/visits/1").then().statusCode(406).body("code", equalTo("not-acceptable"));
        for (String path : new String[] {"/api/v1/visits", "/api/v1/visits/of-any-type"}) {
            asking("application/json")
                    .contentType(type)
                    .body("a: 1".getBytes(StandardCharsets.UTF_8))
                    .post(path)
                    .then()
                    .statusCode(415)
                    .body("code", equalTo("unsupported-type"));
        }
    }

    private RequestSpecification asking(String accept) {
        return RestAssured.given()
                .port(port)
                .redirects()
                .follow(false)
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept);
    }
}
