package org.practicereview.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;

/** Tokens and links to choose a password through the API: for how long they count, and what replaces them. */
@IntegrationTest
class TokensApiTest extends AdministrationCalls {

    @Test
    void a_token_lets_in_until_it_is_revoked_and_its_text_is_kept_nowhere() {
        Person person = administrators.somebody(new Grant(Role.REVIEWER, null));
        var created = ask().body(Map.of("name", "Case system", "expiresOn", "2027-04-20"))
                .post(API + "/people/" + person.id() + "/tokens")
                .then()
                .statusCode(201)
                .header("Location", startsWith(API + "/tokens/"))
                .extract();
        String token = created.path("token");
        String path = created.header("Location");

        Api.with(token, port)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(person.id().toString()));
        ask().get(path)
                .then()
                .statusCode(200)
                .body("expiresOn", equalTo("2027-04-20"))
                .body("state.code", equalTo("CURRENT"))
                .body("lastUsedOn", equalTo("2026-04-20"))
                .body(not(containsString(token)));
        assertThat(namesOnAllPages()).contains("Case system");

        ask().delete(path).then().statusCode(204);
        ask().delete(path).then().statusCode(204);
        Api.with(token, port).get("/api/v1/me").then().statusCode(401);
        ask().get(path).then().body("state.code", equalTo("REVOKED"));
        assertThat(logOf(person.id())).containsExactly("TOKEN_CREATED", "TOKEN_REVOKED");
    }

    private List<String> namesOnAllPages() {
        return IntStream.iterate(1, page -> page + 1)
                .mapToObj(
                        page -> ask().get(API + "/tokens?size=100&page=" + page).<List<String>>path("items.name"))
                .takeWhile(names -> !names.isEmpty())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void a_token_may_not_outlive_a_year_nor_begin_ended() {
        Person person = administrators.somebody();
        for (String wrong : List.of("2027-04-21", "2026-04-19")) {
            ask().body(Map.of("name", "Case system", "expiresOn", wrong))
                    .post(API + "/people/" + person.id() + "/tokens")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/expiresOn"));
        }
        ask().body(Map.of("name", "Case system", "expiresOn", "2026-04-20"))
                .post(API + "/people/" + UUID.randomUUID() + "/tokens")
                .then()
                .statusCode(404);
    }

    @Test
    void a_token_makes_no_other_for_its_own_account() {
        Person other = administrators.somebody(new Grant(Role.ADMINISTRATOR, null));
        Map<String, String> answers = Map.of("name", "One year more", "expiresOn", "2027-04-20");

        ask().body(answers)
                .post(API + "/people/" + administrator.id() + "/tokens")
                .then()
                .statusCode(422)
                .body("code", equalTo("own-token"));
        assertThat(logOf(administrator.id())).doesNotContain("TOKEN_CREATED");
        ask().body(answers)
                .post(API + "/people/" + other.id() + "/tokens")
                .then()
                .statusCode(201);
    }

    @Test
    void a_link_to_choose_a_password_replaces_the_one_before() {
        Person person = administrators.somebody();
        String first = ask().post(API + "/people/" + person.id() + "/set-up-link")
                .then()
                .statusCode(201)
                .extract()
                .path("link");
        String second = ask().post(API + "/people/" + person.id() + "/set-up-link")
                .then()
                .statusCode(201)
                .extract()
                .path("link");

        assertThat(first).contains("/set-up/").isNotEqualTo(second);
        assertThat(new Visitor(port).get(path(first)).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(path(second)).statusCode()).isEqualTo(200);
    }
}
