package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.practicereview.web.TestPeople.PASSWORD;

import io.restassured.response.Response;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.LocaleResolver;

@WebTest
class HeadersAndRoutesTest {

    private final TestPeople testPeople;
    private final Visitor visitor;

    HeadersAndRoutesTest(TestPeople testPeople, @LocalServerPort int port) {
        this.testPeople = testPeople;
        this.visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/cookies", "/accessibility", "/privacy"})
    void these_pages_are_open(String path) {
        visitor.get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in, Ask the administrator of this service in your organisation for a link to choose a new password",
        "/privacy, each time you open a part of a case that identifies people",
        "/privacy, if an agency named you as its contact",
        "/accessibility, Compliance status",
        "/accessibility, Non-accessible content",
        "/accessibility, last reviewed on 23 November 2026",
        "/accessibility, https://www.equalityadvisoryservice.com/",
    })
    void these_pages_say(String path, String words) {
        assertThat(visitor.get(path).asString().replaceAll("\\s+", " ")).contains(words);
    }

    @Test
    void whatever_language_is_asked_for_the_answer_is_english(@Autowired LocaleResolver language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.GERMAN);

        assertThat(language.resolveLocale(request)).isEqualTo(Locale.UK);
    }

    @Test
    void health_is_open_and_says_no_more_than_up() {
        visitor.request()
                .accept("application/json")
                .get("/actuator/health")
                .then()
                .statusCode(200)
                .body(not(containsString("diskSpace")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/visit",
                "/nothing",
                "/v3/api-docs",
                "/actuator",
                "/actuator/env",
                "/webjars/x",
                "/sign-in/x",
                "/set-up",
                "/h2-console",
                "/error"
            })
    void everything_else_wants_a_sign_in(String path) {
        visitor.get(path).then().statusCode(302).header("Location", containsString("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/visit", "/nothing"})
    void every_page_carries_the_headers(String path) {
        visitor.get(path)
                .then()
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                                + " font-src 'self'; connect-src 'self'; form-action 'self';"
                                + " frame-ancestors 'none'; base-uri 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", containsString("no-store"))
                .header("Server", equalTo(null));
    }

    @Test
    void pages_have_nothing_inline() {
        visitor.signIn(testPeople.notifier().username(), PASSWORD);
        String page = visitor.get("/visit").asString();

        assertThat(page).doesNotContain("<style").doesNotContain("style=").doesNotContain(" onclick");
        assertThat(Pattern.compile("<script(?![^>]* src=)").matcher(page).find())
                .isFalse();
    }

    @Test
    void assets_are_kept_for_ever_and_sent_compressed_and_without_the_typeface_of_another_site() {
        Matcher found = Pattern.compile("href=\"(/assets/[0-9a-f]+/govuk-frontend.css)\"")
                .matcher(visitor.get("/").asString());
        assertThat(found.find()).isTrue();

        Response css = visitor.request().get(found.group(1));
        css.then()
                .statusCode(200)
                .contentType(containsString("text/css"))
                .header("Cache-Control", containsString("immutable"))
                .header("Content-Encoding", "gzip");
        assertThat(css.asString())
                .contains("font-family:arial")
                .doesNotContain("GDS Transport")
                .doesNotContain("@font-face")
                .doesNotContain("woff")
                .doesNotContain("sourceMappingURL");
        assertThat(css.getCookie("practice-review")).isNull();
        visitor.get("/assets/0000000000000000/govuk-frontend.css").then().statusCode(404);
        visitor.get(found.group(1).replace("govuk-frontend.css", "none.css"))
                .then()
                .statusCode(404);
    }

    @Test
    void what_may_not_be_seen_and_what_does_not_exist_and_what_has_no_route_are_the_same_bytes() {
        visitor.signIn(testPeople.notifier().username(), PASSWORD);
        Response hidden = visitor.get("/refused/not-found");
        Response unknown = visitor.get("/no/such/page");

        hidden.then().statusCode(404);
        unknown.then().statusCode(404);
        assertThat(unknown.asByteArray()).isEqualTo(hidden.asByteArray());
        assertThat(unknown.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList())
                .isEqualTo(hidden.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    @Test
    void the_navigation_shows_what_a_role_needs() {
        visitor.signIn(testPeople.notifier().username(), PASSWORD);
        visitor.get("/visit")
                .then()
                .body(containsString("My work"))
                .body(containsString("Record an incident"))
                .body(not(containsString("Administration</")));
    }

    @Test
    void a_session_does_not_open_the_api() {
        visitor.signIn(testPeople.notifier().username(), PASSWORD);
        visitor.get("/api/v1/visits/1").then().statusCode(401);
    }
}
