package org.practicereview.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** People, their roles, tokens and accounts on the pages of the administration. */
@IntegrationTest
class AdministrationPagesTest extends AdministrationVisits {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");

    @Autowired
    People people;

    @Test
    void every_part_can_be_reached_from_the_first_page() {
        String overview =
                visitor.get("/administration").then().statusCode(200).extract().asString();
        for (String part : new String[] {"areas", "people", "tokens", "bank-holidays", "stuck-work", "log"}) {
            assertThat(overview).contains("href=\"/administration/" + part + "\"");
            visitor.get("/administration/" + part)
                    .then()
                    .statusCode(200)
                    .body(allOf(containsString("<h1"), containsString("govuk-back-link")));
        }
    }

    @Test
    void a_person_is_added_with_two_roles_and_comes_in_by_the_link() {
        String area = examples.area();
        String username = "page." + UUID.randomUUID();
        visitor.get("/administration/people/new").then().statusCode(200).body(containsString(area));
        visitor.post(
                        "/administration/people/new",
                        "name",
                        "Bo Example",
                        "grants[0].role",
                        "REVIEWER",
                        "action",
                        "add:grants")
                .then()
                .statusCode(200)
                .body(containsString("Role 2"), containsString("value=\"Bo Example\""));
        visitor.post("/administration/people/new", "name", "Bo Example", "grants[0].role", "", "grants[0].area", area)
                .then()
                .statusCode(422)
                .body(containsString("#grants-0-role"), containsString("#username"));
        visitor.post("/administration/people/new", "name", "Bo Example", "grants[0].role", "", "grants[0].area", "")
                .then()
                .statusCode(422)
                .body(containsString("Give at least one role"));

        Response added = visitor.post(
                "/administration/people/new",
                "name",
                "Bo <Example>",
                "username",
                username,
                "agency",
                "Example Council",
                "grants[0].role",
                "REVIEWER",
                "grants[0].area",
                "",
                "grants[1].role",
                "LOCAL_AUTHORITY_APPROVER",
                "grants[1].area",
                area);

        Person person = people.find(username).orElseThrow();
        String page = "/administration/people/" + person.id();
        assertThat(added.header("Location")).endsWith(page);
        assertThat(person.grants())
                .containsExactlyInAnyOrder(
                        new Grant(Role.REVIEWER, null), new Grant(Role.LOCAL_AUTHORITY_APPROVER, area));
        visitor.get(page)
                .then()
                .body(containsString("Bo &lt;Example&gt; is added."), containsString("Local authority approver"));
        visitor.get("/administration/people?search=" + username)
                .then()
                .body(containsString("1 person"), containsString(page));

        visitor.get(page + "/set-up-link").then().statusCode(200).body(containsString("Make link"));
        String link = secret(visitor.post(page + "/set-up-link"));
        Visitor newcomer = new Visitor(port);
        String path = link.substring(link.indexOf("/set-up/"));
        newcomer.get(path).then().statusCode(200);
        newcomer.post(path, "password", "a long password", "passwordAgain", "a long password")
                .then()
                .statusCode(302);
        newcomer.get("/account").then().statusCode(200).body(containsString("Bo &lt;Example&gt;"));
    }

    @Test
    void nobody_found_is_said_and_an_impossible_page_is_the_first() {
        visitor.get("/administration/people?search=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body(containsString("Nobody is found."));
        visitor.get("/administration/people?page=minus&search=%00").then().statusCode(200);
        visitor.get("/administration/people?search=" + "x".repeat(101))
                .then()
                .statusCode(200)
                .body(containsString("<title>Error: People"))
                .body(containsString("<a href=\"#search\">Name or user name must be 100 characters or fewer</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "log", "tokens"})
    void a_page_that_cannot_be_read_is_said_and_the_first_shown_and_one_past_the_last_is_empty(String list) {
        newToken("/administration/people/" + administrators.somebody().id());
        for (String page : List.of("abc", "-1", "0")) {
            visitor.get("/administration/" + list + "?page=" + page)
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("<title>Error: "),
                            containsString("Enter a whole number from 1 to 1000000"),
                            containsString("<tbody"));
        }
        visitor.get("/administration/" + list + "?page=999")
                .then()
                .statusCode(200)
                .body(
                        containsString("There is nothing on this page."),
                        not(containsString("<title>Error: ")),
                        not(containsString("<tbody")));
    }

    @Test
    void a_role_is_given_and_taken_away_after_asking() {
        Person person = administrators.somebody();
        String page = "/administration/people/" + person.id();
        visitor.get(page).then().body(containsString("this person can sign in and sees nothing"));
        visitor.get(page + "/grants/new").then().statusCode(200);
        visitor.post(page + "/grants/new", "role", "PARTNERSHIP_CHAIR", "area", "")
                .then()
                .statusCode(422)
                .body(containsString("Choose the area the role is held for"));
        visitor.post(page + "/grants/new", "role", "PANEL_MEMBER", "area", "")
                .then()
                .statusCode(302);
        visitor.get(page).then().body(containsString("Role given: Panel member."));

        String removal = page + "/grants/PANEL_MEMBER/removal";
        visitor.get(removal).then().statusCode(200).body(containsString("Take role away"));
        visitor.post(removal).then().statusCode(302);

        assertThat(people.find(person.id()).orElseThrow().grants()).isEmpty();
        visitor.post(removal).then().statusCode(404);
        visitor.get(page + "/grants/KING/removal").then().statusCode(404);
    }

    @Test
    void a_token_is_shown_once_listed_and_revoked_after_asking() {
        Person person = administrators.somebody(new Grant(Role.REVIEWER, null));
        String page = "/administration/people/" + person.id();
        visitor.get(page + "/tokens/new").then().statusCode(200);
        visitor.post(page + "/tokens/new", "name", "Case system")
                .then()
                .statusCode(422)
                .body(containsString("#expiresOn"));
        String token = secret(newToken(page));

        Api.with(token, port).get("/api/v1/me").then().statusCode(200);
        visitor.get(page)
                .then()
                .body(containsString("Case system"), containsString("1 February 2027"), not(containsString(token)));
        String revocation = revocation(visitor.get(page), "/administration/tokens/");
        visitor.get(revocation).then().statusCode(200).body(containsString("Revoke token"));
        visitor.post(revocation).then().statusCode(302);
        Api.with(token, port).get("/api/v1/me").then().statusCode(401);
        visitor.get(page).then().body(containsString("Revoked"));
    }

    @Test
    void somebody_is_signed_out_everywhere_after_asking() {
        Person person = administrators.somebody();
        Visitor elsewhere = administrators.signedIn(person, port);
        String signOut = "/administration/people/" + person.id() + "/sign-out";

        visitor.get(signOut).then().statusCode(200).body(containsString("Sign out everywhere"));
        visitor.post(signOut).then().statusCode(302);

        elsewhere.get("/account").then().statusCode(302);
        assertThat(administrators.signedIn(person, port).get("/account").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_account_is_closed_after_asking_and_the_log_says_so() {
        Person person = administrators.somebody();
        String closure = "/administration/people/" + person.id() + "/closure";
        visitor.get(closure).then().statusCode(200).body(containsString("Close account"));
        visitor.post(closure).then().statusCode(302);

        assertThat(people.find(person.id())).isEmpty();
        visitor.get("/administration/people").then().body(containsString("is closed."));
        visitor.get("/administration/log").then().body(containsString("Account closed"), containsString(person.name()));
        visitor.get("/administration/people/" + person.id()).then().statusCode(404);
    }

    @Test
    void an_administrator_who_closes_the_own_account_is_out_at_once() {
        administrators.administrator();
        Person leaver = administrators.administrator();
        Visitor leaving = administrators.signedIn(leaver, port);
        leaving.get("/administration/people/" + leaver.id() + "/closure");

        Response closed = leaving.post("/administration/people/" + leaver.id() + "/closure");

        assertThat(closed.statusCode()).isEqualTo(302);
        leaving.get("/").then().statusCode(200).body(containsString("Sign in"));
        leaving.get("/administration").then().statusCode(302);
    }

    @Test
    void a_form_without_its_token_changes_nothing_and_comes_back() {
        String code = "Q" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        visitor.postWith("stale", "/administration/areas/new", "code", code, "name", "Stale " + code)
                .then()
                .statusCode(403)
                .body(containsString("value=\"Stale " + code + "\""));
        visitor.get("/administration/areas").then().body(not(containsString(code)));
    }

    private static String secret(Response page) {
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher secret = SECRET.matcher(page.asString());
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    private Response newToken(String person) {
        return visitor.post(
                person + "/tokens/new",
                "name",
                "Case system",
                "expiresOn-day",
                "1",
                "expiresOn-month",
                "2",
                "expiresOn-year",
                "2027",
                "currentPassword",
                Administrators.PASSWORD);
    }

    private static String revocation(Response page, String path) {
        Matcher link = Pattern.compile(Pattern.quote(path) + "[0-9a-f-]{36}/revocation")
                .matcher(page.asString());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
