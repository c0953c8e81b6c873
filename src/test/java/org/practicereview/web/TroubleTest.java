package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.practicereview.web.TestPeople.PASSWORD;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.testing.Visitor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class TroubleTest {

    private final ApiTokens tokens;
    private final People people;
    private final TestPeople testPeople;
    private final WebTestService.StoppedClock clock;
    private final int port;
    private final Person person;
    private final String token;

    TroubleTest(
            ApiTokens tokens,
            People people,
            TestPeople testPeople,
            WebTestService.StoppedClock clock,
            @LocalServerPort int port) {
        this.tokens = tokens;
        this.people = people;
        this.testPeople = testPeople;
        this.clock = clock;
        this.port = port;
        this.person = testPeople.notifier();
        this.token = tokens.create(person.id(), "a test", clock.now.plus(Duration.ofDays(30)), null);
    }

    @ParameterizedTest
    @CsvSource({
        "not-found, 404, not-found",
        "not-permitted, 403, not-permitted",
        "conflict, 409, task-completed",
        "stale, 412, stale",
        "precondition, 428, precondition-required",
        "rule, 422, no-notification",
        "answers, 422, invalid-answers",
        "database, 503, unavailable",
        "unexpected, 500, failed",
    })
    void each_trouble_has_its_status_and_code(String kind, int status, String code) {
        problem(api().get("/api/v1/refused/" + kind), status, code).body(not(containsString("secret detail")));
        Visitor visitor = signedIn();
        visitor.get("/refused/" + kind)
                .then()
                .statusCode(status)
                .contentType(containsString("text/html"))
                .body(containsString("<h1"))
                .body(not(containsString("secret detail")));
    }

    @Test
    void wrong_answers_are_named_by_pointer() {
        problem(api().get("/api/v1/refused/answers"), 422, "invalid-answers")
                .body("errors[0].pointer", equalTo("/title"))
                .body("errors[0].code", equalTo("required"))
                .body("errors[0].message", equalTo("Enter a title"));
    }

    @Test
    void an_unexpected_failure_says_only_a_reference(CapturedOutput output) {
        problem(api().get("/api/v1/refused/unexpected"), 500, "failed")
                .body("detail", matchesPattern(".*reference: [0-9a-f]{8}\\."));
        assertThat(output)
                .contains("Failure ", "account=" + person.id(), "Exception\n    | \tat ")
                .doesNotContain("secret detail");
    }

    @Test
    void what_comes_back_says_when_to_try_again() {
        api().get("/api/v1/refused/database").then().header("Retry-After", "30");
    }

    @Test
    void what_was_typed_into_a_page_that_was_overtaken_can_be_copied() {
        Visitor visitor = signedIn();
        visitor.get("/visit");
        visitor.post("/refused/stale", "account", "a long account")
                .then()
                .statusCode(412)
                .body(containsString("Somebody else was faster"))
                .body(containsString("a long account"));
    }

    @Test
    void whoever_opens_the_address_of_a_button_is_told_where_the_button_is() {
        Visitor visitor = signedIn();
        visitor.get("/visit/7/ending")
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body(containsString("This page cannot be opened directly"))
                .body(containsString("Go back to the page with the button and press it again."))
                .body(not(containsString("method")));
    }

    @Test
    void the_api_refuses_what_it_cannot_read() {
        problem(json("{not json").post("/api/v1/visits"), 400, "bad-request");
        problem(api().contentType("application/json").post("/api/v1/visits"), 400, "bad-request");
        problem(
                api().contentType("application/json")
                        .body(new byte[] {'"', (byte) 0xff, '"'})
                        .post("/api/v1/visits"),
                400,
                "bad-request");
        problem(json("\"" + "x".repeat(1_100_000) + "\"").post("/api/v1/visits"), 413, "too-large");
        problem(api().contentType("text/csv").body("a,b").post("/api/v1/visits"), 415, "unsupported-type");
        problem(api().accept("application/xml").get("/api/v1/visits/1"), 406, "not-acceptable");
        problem(api().delete("/api/v1/visits"), 405, "method-not-allowed").header("Allow", "POST");
        problem(api().get("/api/v1/visits/one"), 404, "not-found");
        problem(api().get("/api/v1/no/such/thing"), 404, "not-found");
        problem(api().get("/api"), 404, "not-found");
    }

    @Test
    void an_oversized_body_in_pieces_is_refused_too() throws IOException {
        String head = "POST /api/v1/visits HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        String piece = "10000\r\n" + (" ".repeat(0x10000)) + "\r\n";
        assertThat(RawRequests.answer(port, head + piece.repeat(17) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void only_a_token_that_counts_lets_a_machine_in() {
        api().get("/api/v1/visits/1").then().statusCode(200);
        problem(anonymous().get("/api/v1/visits/1"), 401, "not-signed-in").header("WWW-Authenticate", "Bearer");

        for (String wrong : new String[] {
            "Bearer pr_unknown", "Bearer", "Bearer ", "Basic YTpi", "bearer\t" + token, "Bearer " + token + "x", token
        }) {
            problem(anonymous().header("Authorization", wrong).get("/api/v1/visits/1"), 401, "token-refused")
                    .header("WWW-Authenticate", containsString("invalid_token"));
        }
    }

    @Test
    void a_token_expires_and_can_be_revoked_and_ends_with_its_account() {
        String expired = tokens.create(person.id(), "expired", clock.now, null);
        String revoked = tokens.create(person.id(), "revoked", clock.now.plusSeconds(60), null);
        tokens.of(person.id()).stream()
                .filter(known -> known.name().equals("revoked"))
                .forEach(known -> tokens.revoke(known.id()));
        Person left = testPeople.notifier();
        String ofSomebodyWhoLeft = tokens.create(left.id(), "left", clock.now.plusSeconds(60), null);
        people.deactivate(left.id());

        for (String wrong : new String[] {expired, revoked, ofSomebodyWhoLeft}) {
            problem(
                    anonymous().header("Authorization", "Bearer " + wrong).get("/api/v1/visits/1"),
                    401,
                    "token-refused");
        }
    }

    @Test
    void a_token_is_kept_only_as_a_hash_with_the_day_it_was_last_used() {
        api().get("/api/v1/visits/1");

        assertThat(token).startsWith("pr_").hasSizeGreaterThan(40);
        assertThat(tokens.of(person.id())).singleElement().satisfies(known -> {
            assertThat(known.toString()).doesNotContain(token);
            assertThat(known.lastUsedOn()).isEqualTo("2026-04-20");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /%ff HTTP/1.1",
                "GET /?a=%zz HTTP/1.1",
                "GET /?a=%ff HTTP/1.1",
                "GET /cookies;a=b HTTP/1.1",
                "GET /cookies%00 HTTP/1.1",
                "GET //cookies HTTP/1.1",
                "GET /../etc HTTP/1.1",
                "GET /cookies\\x HTTP/1.1",
                "FOO / HTTP/1.1",
                "TRACE / HTTP/1.1",
                "PROPFIND /api/v1/visits HTTP/1.1",
                "GET / HTTP/9.9",
                "nonsense",
            })
    void nothing_malformed_is_a_failure_of_ours(String line) throws IOException {
        String answer = RawRequests.answer(port, line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.substring(0, 12)).matches("HTTP/1.1 [234].*|HTTP/1.1 50[15].*");
        assertThat(answer).doesNotContain("Tomcat").doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/form-data",
                "Content-Type: multipart/form-data; boundary=",
                "Content-Type: multipart/form-data; boundary=\"",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: application/x-www-form-urlencoded; charset=nonsense",
                "Content-Type: nonsense",
                "Content-Type: /",
                "Accept: nonsense",
                "Accept-Language: ;;;",
                "Cookie: practice-review=\u0001; =; ;;",
                "X-Forwarded-For: \u0000",
                "Authorization: \u00ff",
                "Content-Length: -1",
                "Range: bytes=9-1",
                "If-Modified-Since: yesterday",
                "Origin: http://[",
            })
    void nothing_malformed_in_a_header_is_a_failure_of_ours(String header) throws IOException {
        for (String path : new String[] {"/sign-in", "/api/v1/visits"}) {
            String length = header.startsWith("Content-Length") ? "" : "Content-Length: 5\r\n";
            String answer = RawRequests.answer(
                    port,
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + length + header
                            + "\r\nConnection: close\r\n\r\na=%zz");

            assertThat(answer.substring(0, 12)).matches("HTTP/1.1 [234].*");
            assertThat(answer).doesNotContain("Tomcat").doesNotContain("Exception");
        }
    }

    @Test
    void too_many_parameters_are_refused() {
        String many = "a=1&".repeat(20_000);
        new Visitor(port)
                .request()
                .contentType("application/x-www-form-urlencoded")
                .body(many)
                .post("/sign-in")
                .then()
                .statusCode(400);
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), PASSWORD);
        return visitor;
    }

    private RequestSpecification api() {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    private RequestSpecification json(String body) {
        return api().contentType("application/json").body(body);
    }

    private RequestSpecification anonymous() {
        return RestAssured.given().port(port).redirects().follow(false);
    }

    private static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:practice-review:problem:" + code))
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", containsString("no-store"));
    }
}
