package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.practicereview.web.TestPeople.PASSWORD;

import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ExpiredFormTest {

    private final TestPeople testPeople;
    private final JdbcClient database;
    private final int port;
    private Person notifier;
    private Visitor visitor;

    ExpiredFormTest(TestPeople testPeople, JdbcClient database, @LocalServerPort int port) {
        this.testPeople = testPeople;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void signIn() {
        notifier = testPeople.notifier();
        visitor = new Visitor(port);
        visitor.signIn(notifier.username(), PASSWORD).then().statusCode(302);
    }

    @AfterEach
    void forgetAttempts() {
        database.sql("delete from sign_in_attempt").update();
    }

    @Test
    void a_form_with_an_expired_token_is_shown_again_with_everything_typed_and_a_fresh_token() {
        Response again = visitor.postWith("expired", "/visit", "title", "Typed <for> an hour", "visitedOn-day", "31");

        again.then()
                .statusCode(403)
                .body(containsString("This page had been open too long"))
                .body(containsString("Nothing was sent. Check your answers and send again."))
                .body(containsString("Typed &lt;for&gt; an hour"))
                .body(containsString("<title>Error: Record a visit"))
                .body(not(containsString("Visit recorded")));
        String token = again.asString().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        visitor.postWith(
                        token,
                        "/visit",
                        "title",
                        "Now",
                        "visitedOn-day",
                        "1",
                        "visitedOn-month",
                        "4",
                        "visitedOn-year",
                        "2026",
                        "safe",
                        "true",
                        "children[0].surname",
                        "Example")
                .then()
                .statusCode(200)
                .body(containsString("Visit recorded"))
                .body(containsString("1 April 2026"));
    }

    @Test
    void a_form_without_a_page_of_its_own_lists_what_was_typed() {
        visitor.postWith("expired", "/sign-out", "reason", "kept text")
                .then()
                .statusCode(403)
                .body(containsString("This page had been open too long"))
                .body(containsString("kept text"));
        visitor.get("/visit").then().statusCode(200);
    }

    @Test
    void a_form_sent_to_an_address_that_shows_nothing_is_shown_again_on_its_page() {
        String mark = visitor.get("/visit").asString().replaceAll("(?s).*name=\"_author\" value=\"([^\"]+)\".*", "$1");

        visitor.postWith("expired", "/visit/ending", "_author", mark, "title", "Typed for an hour")
                .then()
                .statusCode(403)
                .body(containsString("<title>Error: Record a visit"))
                .body(containsString("This page had been open too long"))
                .body(containsString("value=\"Typed for an hour\""));
    }

    @Test
    void a_button_with_an_expired_token_shows_its_page_and_leaves_its_form_alone() {
        visitor.postWith("expired", "/visit/ending", "title", "Of the button")
                .then()
                .statusCode(403)
                .body(containsString("<title>Error: Record a visit"))
                .body(not(containsString("Of the button")));
    }

    @Test
    void what_another_site_sends_is_neither_shown_nor_kept() {
        Response refused = visitor.request()
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .formParam("title", "planted")
                .post("/visit");
        refused.then().statusCode(403);

        Response stranger = new Visitor(port)
                .request()
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .formParam("title", "planted")
                .post("/visit");

        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.getCookie("practice-review")).isNull();
    }

    @Test
    void an_expired_sign_in_form_keeps_the_user_name_and_not_the_password() {
        Visitor someone = new Visitor(port);
        someone.postWith("expired", "/sign-in", "username", "some.name", "password", "some password")
                .then()
                .statusCode(403)
                .body(containsString("some.name"))
                .body(not(containsString("some password")));
    }

    @Test
    void entries_are_added_and_removed_without_losing_what_was_typed() {
        visitor.get("/visit");
        visitor.post("/visit", "action", "add:children", "title", "Kept", "children[0].surname", "First")
                .then()
                .statusCode(200)
                .body(containsString("Kept"))
                .body(containsString("First"))
                .body(containsString("children[1].surname"));
        visitor.post(
                        "/visit",
                        "action",
                        "remove:children:0",
                        "children[0].surname",
                        "First",
                        "children[1].surname",
                        "Second")
                .then()
                .body(not(containsString("First")))
                .body(containsString("Second"));
    }

    @Test
    void errors_link_to_their_fields() {
        visitor.get("/visit");
        visitor.post("/visit", "title", "", "visitedOn-day", "31", "visitedOn-month", "2", "visitedOn-year", "2026")
                .then()
                .body(containsString("<title>Error: Record a visit"))
                .body(containsString("href=\"#title\""))
                .body(containsString("id=\"title\""))
                .body(containsString("href=\"#visitedOn\""))
                .body(containsString("id=\"visitedOn\""))
                .body(containsString("value=\"31\""));
    }
}
