package org.practicereview.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.CalendarFeeds;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.organisation.SetUpLinks;
import org.practicereview.testing.Api;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class AccountPagesTest {

    private static final String NEW_PASSWORD = "another long password";

    @LocalServerPort
    int port;

    @Autowired
    Administrators administrators;

    @Autowired
    ExampleCases examples;

    @Autowired
    SetUpLinks links;

    @Autowired
    ApiTokens tokens;

    @Autowired
    CalendarFeeds calendars;

    private Person person;
    private String area;
    private Visitor visitor;

    @BeforeEach
    void somebodySignsIn() {
        area = examples.area();
        person = administrators.somebody(new Grant(Role.PARTNERSHIP_CHAIR, area));
        visitor = administrators.signedIn(person, port);
    }

    @Test
    void everybody_reads_who_they_are_in_the_service() {
        visitor.get("/account")
                .then()
                .statusCode(200)
                .body(containsString(person.name()), containsString("Partnership chair, Area " + area));
        new Visitor(port).get("/account").then().statusCode(302);
    }

    @Test
    void a_changed_password_counts_at_once_and_ends_the_other_sessions() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(person.username(), Administrators.PASSWORD);

        change(visitor, Administrators.PASSWORD, NEW_PASSWORD, NEW_PASSWORD, 302);

        visitor.get("/account").then().statusCode(200).body(containsString("Your password is changed."));
        elsewhere.get("/account").then().statusCode(302);
        Visitor later = new Visitor(port);
        assertThat(later.signIn(person.username(), Administrators.PASSWORD).statusCode())
                .isNotEqualTo(302);
        assertThat(later.signIn(person.username(), NEW_PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void a_changed_password_ends_tokens_and_the_address_of_the_calendar() {
        String token = tokens.create(person.id(), "script", Instant.parse("2100-01-01T00:00:00Z"), null);
        String calendar = calendars.issue(person);
        Api.with(token, port).get("/api/v1/me").then().statusCode(200);
        assertThat(calendars.find(calendar)).isPresent();

        change(visitor, Administrators.PASSWORD, NEW_PASSWORD, NEW_PASSWORD, 302);

        Api.with(token, port).get("/api/v1/me").then().statusCode(401);
        assertThat(calendars.find(calendar)).isEmpty();
    }

    @Test
    void a_changed_password_ends_the_set_up_links_that_could_change_it_again() {
        String token = links.createFor(person.id());

        change(visitor, Administrators.PASSWORD, NEW_PASSWORD, NEW_PASSWORD, 302);

        new Visitor(port).get("/set-up/" + token).then().statusCode(404);
    }

    @Test
    void a_password_is_not_changed_by_who_does_not_know_it_nor_to_a_weak_one() {
        change(visitor, "wrong", NEW_PASSWORD, NEW_PASSWORD, 422);
        change(visitor, Administrators.PASSWORD, "too short", "too short", 422);
        change(visitor, Administrators.PASSWORD, person.username(), person.username(), 422);
        change(visitor, Administrators.PASSWORD, NEW_PASSWORD, "something else", 422);

        assertThat(new Visitor(port)
                        .signIn(person.username(), Administrators.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_present_password_cannot_be_guessed_for_ever() {
        for (int i = 0; i < 5; i++) {
            change(visitor, "guess " + i, NEW_PASSWORD, NEW_PASSWORD, 422);
        }
        visitor.post(
                        "/account/password",
                        "currentPassword",
                        Administrators.PASSWORD,
                        "password",
                        NEW_PASSWORD,
                        "passwordAgain",
                        NEW_PASSWORD)
                .then()
                .statusCode(422)
                .body(containsString("Too many attempts"));
    }

    @Test
    void what_was_typed_into_the_boxes_is_never_shown_again() {
        visitor.get("/account/password");
        visitor.postWith("stale", "/account/password", "currentPassword", "secret one", "password", "secret two")
                .then()
                .statusCode(403)
                .body(not(containsString("secret one")), not(containsString("secret two")));
        visitor.post("/account/password", "currentPassword", "secret one", "password", "secret two")
                .then()
                .statusCode(422)
                .body(not(containsString("secret one")), not(containsString("secret two")));
    }

    @Test
    void own_tokens_are_made_and_revoked_and_those_of_others_are_not_found() {
        visitor.get("/account/tokens/new").then().statusCode(200);
        String shown = visitor.post(
                        "/account/tokens/new",
                        "name",
                        "Own script",
                        "expiresOn-day",
                        "21",
                        "expiresOn-month",
                        "4",
                        "expiresOn-year",
                        "2026",
                        "currentPassword",
                        Administrators.PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String token = find("id=\"secret\">([^<]+)<", shown);
        Api.with(token, port).get("/api/v1/me").then().statusCode(200);

        String revocation = find(
                "(/account/tokens/[0-9a-f-]{36}/revocation)",
                visitor.get("/account").asString());
        Visitor other = administrators.signedIn(administrators.somebody(), port);
        other.get(revocation).then().statusCode(404);
        other.get("/account");
        other.post(revocation).then().statusCode(404);
        Api.with(token, port).get("/api/v1/me").then().statusCode(200);

        visitor.get(revocation).then().statusCode(200).body(containsString("Own script"));
        visitor.post(revocation).then().statusCode(302);
        Api.with(token, port).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void a_token_and_an_address_are_not_made_by_who_finds_the_session_open() {
        visitor.get("/account/calendar");
        visitor.post("/account/calendar")
                .then()
                .statusCode(422)
                .body(containsString("This is not your present password"));
        String page = visitor.post(
                        "/account/tokens/new",
                        "name",
                        "Own script",
                        "expiresOn-day",
                        "21",
                        "expiresOn-month",
                        "4",
                        "expiresOn-year",
                        "2026",
                        "currentPassword",
                        "a guess at it")
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(page).contains("#currentPassword", "Own script").doesNotContain("a guess at it");
        assertThat(tokens.of(person.id())).isEmpty();
        assertThat(calendars.lastDayOf(person)).isEmpty();
    }

    @Test
    void everybody_sees_where_they_are_signed_in_and_ends_what_they_do_not_know() {
        Visitor elsewhere = again();
        String page = visitor.get("/account/sessions").asString();
        assertThat(page).contains("This one", "End all others");
        String key = find("name=\"key\" value=\"([0-9a-f-]{36})\"", page);

        Visitor stranger = administrators.signedIn(administrators.somebody(), port);
        stranger.get("/account/sessions");
        stranger.post("/account/sessions", "key", key).then().statusCode(302);
        elsewhere.get("/account").then().statusCode(200);

        visitor.post("/account/sessions", "key", key).then().statusCode(302);
        elsewhere.get("/account").then().statusCode(302);

        Visitor third = again();
        visitor.post("/account/sessions", "others", "all").then().statusCode(302);
        third.get("/account").then().statusCode(302);
        visitor.get("/account/sessions")
                .then()
                .statusCode(200)
                .body(containsString("This one"), not(containsString("End all others")));
    }

    private Visitor again() {
        Visitor another = new Visitor(port);
        assertThat(another.signIn(person.username(), Administrators.PASSWORD).statusCode())
                .isEqualTo(302);
        return another;
    }

    private static void change(Visitor visitor, String present, String password, String again, int status) {
        visitor.get("/account/password").then().statusCode(200);
        visitor.post("/account/password", "currentPassword", present, "password", password, "passwordAgain", again)
                .then()
                .statusCode(status);
    }

    private static String find(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
