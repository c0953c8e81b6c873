package org.practicereview.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;

/** People, their roles and the end of their accounts through the API, and what is noted of each act. */
@IntegrationTest
class AdministrationApiTest extends AdministrationCalls {

    @Test
    void a_person_is_added_found_given_a_role_and_loses_one() {
        String area = examples.area();
        String username = "New." + UUID.randomUUID();
        String path = ask().body(Map.of(
                        "name",
                        "Ada 100% Example",
                        "username",
                        username,
                        "agency",
                        "Example Council",
                        "grants",
                        List.of(Map.of("role", "LOCAL_AUTHORITY_NOTIFIER", "area", area))))
                .post(API + "/people")
                .then()
                .statusCode(201)
                .body("username", equalTo(username.toLowerCase()))
                .extract()
                .header("Location");
        assertThat(path).startsWith(API + "/people/");

        ask().queryParam("search", username.toUpperCase())
                .get(API + "/people")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].grants[0].area", equalTo(area));
        ask().queryParam("search", "100% ex")
                .get(API + "/people")
                .then()
                .body("items.username", hasItem(username.toLowerCase()));
        ask().queryParam("search", "1__% ex").get(API + "/people").then().body("total", equalTo(0));

        ask().body(Map.of("role", "REVIEWER"))
                .post(path + "/grants")
                .then()
                .statusCode(201)
                .header("Location", path + "/grants/REVIEWER");
        assertThat(toldOf(path.substring(path.lastIndexOf('/') + 1)))
                .as("when added and when given another role")
                .isEqualTo(2);
        ask().get(path + "/grants/REVIEWER").then().statusCode(200).body("role.code", equalTo("REVIEWER"));
        ask().body(Map.of("role", "REVIEWER"))
                .post(path + "/grants")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("held"));

        String first = path + "/grants/LOCAL_AUTHORITY_NOTIFIER." + area;
        ask().delete(first).then().statusCode(204);
        ask().delete(first).then().statusCode(404);
        ask().get(path).then().body("grants.role.code", contains("REVIEWER"));
    }

    @Test
    void nobody_gives_a_role_to_themselves() {
        ask().body(Map.of("role", "PANEL_MEMBER"))
                .post(API + "/people/" + administrator.id() + "/grants")
                .then()
                .statusCode(422)
                .body("code", equalTo("own-role"));
    }

    @Test
    void whose_account_could_be_used_by_another_hears_of_it_and_so_do_the_administrators() {
        Person person = administrators.somebody();

        ask().post(API + "/people/" + person.id() + "/set-up-link").then().statusCode(201);
        ask().body(Map.of("name", "Case system", "expiresOn", "2026-12-31"))
                .post(API + "/people/" + person.id() + "/tokens")
                .then()
                .statusCode(201);

        assertThat(database.sql("""
                                select recipient || ' ' || event || ' ' || body from outbox_message where occasion in
                                    (select occasion from outbox_message where person_id = :person)
                                order by event, recipient""")
                        .param("person", person.id())
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        link -> assertThat(link).startsWith("ACCOUNT_HOLDER PASSWORD_LINK_MADE Your account: "),
                        link -> assertThat(link)
                                .startsWith("ADMINISTRATORS PASSWORD_LINK_MADE Log of the administration: "),
                        token -> assertThat(token).startsWith("ACCOUNT_HOLDER TOKEN_MADE Your account: "),
                        token -> assertThat(token).startsWith("ADMINISTRATORS TOKEN_MADE Log of the administration: "))
                .noneMatch(message -> message.contains(person.name()));
    }

    private int toldOf(String person) {
        return database.sql("select count(*) from outbox_message where person_id = :person and event = 'ROLE_GIVEN'")
                .param("person", UUID.fromString(person))
                .query(Integer.class)
                .single();
    }

    @Test
    void a_person_with_wrong_answers_is_refused_with_a_pointer_to_each() {
        String area = examples.area();
        Person known = administrators.somebody();

        ask().body(Map.of(
                        "name", "",
                        "username", "a b",
                        "agency", "Example Council",
                        "grants",
                                List.of(
                                        Map.of("role", "PANEL_MEMBER", "area", area),
                                        Map.of("role", "PARTNERSHIP_CHAIR"),
                                        Map.of(),
                                        Map.of("role", "REVIEWER"),
                                        Map.of("role", "REVIEWER"))))
                .post(API + "/people")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/username",
                                "/grants/0/area",
                                "/grants/1/area",
                                "/grants/2/role",
                                "/grants/4/role"));
        ask().body(Map.of(
                        "name",
                        "Ada Example",
                        "username",
                        known.username().toUpperCase(),
                        "agency",
                        "Example Council",
                        "grants",
                        List.of(Map.of("role", "PARTNERSHIP_CHAIR", "area", "NOWHERE"))))
                .post(API + "/people")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/username", "/grants/0/area"));
    }

    @Test
    void a_closed_account_ends_with_its_tokens_sessions_and_links() {
        Person person = administrators.somebody(new Grant(Role.REVIEWER, null));
        var browser = administrators.signedIn(person, port);
        var machine = administrators.asMachine(person, port);
        String link = ask().post(API + "/people/" + person.id() + "/set-up-link")
                .then()
                .extract()
                .path("link");
        browser.get("/account").then().statusCode(200);

        ask().post(API + "/people/" + person.id() + "/closure").then().statusCode(204);

        machine.get("/api/v1/me").then().statusCode(401);
        browser.get("/account").then().statusCode(302);
        new Visitor(port).get(path(link)).then().statusCode(404);
        assertThat(sessionsOf(person)).isZero();
        ask().get(API + "/people/" + person.id()).then().statusCode(404);
        ask().post(API + "/people/" + person.id() + "/closure").then().statusCode(404);
        assertThat(logOf(person.id())).containsExactly("PASSWORD_LINK_MADE", "ACCOUNT_CLOSED");
    }

    @Test
    void the_log_names_who_did_what_to_whom() {
        Person person = administrators.somebody();
        ask().body(Map.of("role", "PANEL_MEMBER"))
                .post(API + "/people/" + person.id() + "/grants")
                .then()
                .statusCode(201);

        ask().queryParam("size", 1)
                .get(API + "/log")
                .then()
                .statusCode(200)
                .body("items[0].actorName", equalTo(administrator.name()))
                .body("items[0].what.code", equalTo("ROLE_GIVEN"))
                .body("items[0].detail", equalTo("Panel member"))
                .body("items[0].subject", equalTo(person.id().toString()))
                .body("items[0].subjectName", equalTo(person.name()));
        ask().queryParam("size", 0).get(API + "/log").then().statusCode(422);
    }

    private int sessionsOf(Person person) {
        return database.sql("select count(*) from spring_session where principal_name = :person")
                .param("person", person.id().toString())
                .query(Integer.class)
                .single();
    }
}
