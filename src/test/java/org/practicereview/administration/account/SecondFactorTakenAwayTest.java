package org.practicereview.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.Phone;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;

/** A second factor is taken away by an administrator, and ends with the account. */
@IntegrationTest
class SecondFactorTakenAwayTest extends SecondFactorSteps {

    @Test
    void an_administrator_takes_it_away_and_all_who_must_know_are_told() {
        setUp();
        Person administrator = administrators.administrator();
        Visitor other = administrators.signedIn(administrator, port);
        String page = "/administration/people/" + person.id();
        other.get(page).then().body(containsString("A second factor is set up."));
        other.get(page + "/second-factor-reset").then().statusCode(200).body(containsString("All their sessions end"));

        other.post(page + "/second-factor-reset").then().statusCode(302);

        other.get(page).then().body(containsString("No second factor is set up."));
        visitor.get("/account").then().statusCode(302);
        new Visitor(port)
                .signIn(person.username(), Administrators.PASSWORD)
                .then()
                .header("Location", not(endsWith("/sign-in/code")));
        assertThat(database.sql("""
                                select recipient from outbox_message where event = 'SECOND_FACTOR_RESET' and occasion in
                                    (select occasion from outbox_message where person_id = :person) order by recipient""")
                        .param("person", person.id())
                        .query(String.class)
                        .list())
                .containsExactly("ACCOUNT_HOLDER", "ADMINISTRATORS");
        assertThat(acts()).contains("SECOND_FACTOR_RESET");
        reset(administrator, person).then().statusCode(422).body("code", equalTo("no-second-factor"));
    }

    @Test
    void nobody_takes_away_their_own_without_password_and_code() {
        Person administrator = administrators.administrator();
        factors.confirm(administrator, new Phone(factors.begin(administrator).letters(), clock).code())
                .orElseThrow();

        reset(administrator, administrator).then().statusCode(422).body("code", equalTo("own-second-factor"));
        assertThat(factors.since(administrator.id())).isPresent();
        reset(administrators.administrator(), administrator).then().statusCode(204);
        reset(administrators.somebody(), administrator).then().statusCode(403);
    }

    @Test
    void what_is_not_set_up_yet_is_not_taken_away() {
        Phone phone = begun();

        reset(administrators.administrator(), person).then().statusCode(422).body("code", equalTo("no-second-factor"));

        visitor.post(PAGE + "/confirmation", "oneTimeCode", phone.code()).then().statusCode(200);
        assertThat(acts()).containsExactly("SECOND_FACTOR_SET_UP");
    }

    @Test
    void it_ends_with_the_account() {
        setUp();
        administrators
                .asMachine(administrators.administrator(), port)
                .post("/api/v1/administration/people/" + person.id() + "/closure")
                .then()
                .statusCode(204);

        assertThat(factors.since(person.id())).isEmpty();
    }

    private Response reset(Person by, Person whose) {
        return administrators
                .asMachine(by, port)
                .post("/api/v1/administration/people/" + whose.id() + "/second-factor-reset");
    }
}
