package org.practicereview.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.calendar.England;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.CalendarFeeds;
import org.practicereview.organisation.factor.Phone;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** A second factor is set up and removed by its person. */
@IntegrationTest
class SecondFactorPagesTest extends SecondFactorSteps {

    @Autowired
    ApiTokens tokens;

    @Autowired
    CalendarFeeds calendars;

    @Test
    void it_is_set_up_with_the_password_and_the_first_code() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(person.username(), Administrators.PASSWORD);
        visitor.get("/account").then().body(containsString("href=\"" + PAGE + "\""));
        Phone phone = begun();

        visitor.post(PAGE + "/confirmation", "oneTimeCode", phone.code(5))
                .then()
                .statusCode(422)
                .body(containsString("This is not the code"), containsString("<svg"));
        String codes = visitor.post(PAGE + "/confirmation", "oneTimeCode", phone.code())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();

        assertThat(Pattern.compile("<code[^>]*>([a-z2-7-]{32})</code>")
                        .matcher(codes)
                        .results())
                .hasSize(10);
        assertThat(codes).contains("href=\"/account\">I have copied them");
        visitor.get(PAGE).then().body(containsString("left: <strong>10</strong>"), not(containsString("<svg")));
        elsewhere.get("/account").then().statusCode(302);
        new Visitor(port)
                .signIn(person.username(), Administrators.PASSWORD)
                .then()
                .header("Location", endsWith("/sign-in/code"));
        assertThat(acts()).containsExactly("SECOND_FACTOR_SET_UP");
    }

    @Test
    void whoever_finds_a_session_open_neither_sets_one_up_nor_removes_it() {
        visitor.get(PAGE).then().statusCode(200);
        visitor.post(PAGE, "currentPassword", "a guess").then().statusCode(422).body(not(containsString("<svg")));
        visitor.post(PAGE + "/confirmation", "oneTimeCode", "123456").then().statusCode(302);
        Phone phone = setUp();
        visitor.get(PAGE);

        visitor.post(PAGE + "/removal", "currentPassword", "a guess", "oneTimeCode", phone.code(1))
                .then()
                .statusCode(422)
                .body(containsString("not your present password"));
        visitor.post(PAGE + "/removal", "currentPassword", Administrators.PASSWORD, "oneTimeCode", "123456")
                .then()
                .statusCode(422)
                .body(containsString("#oneTimeCode"));
        assertThat(factors.since(person.id())).isPresent();

        visitor.post(PAGE + "/removal", "currentPassword", Administrators.PASSWORD, "oneTimeCode", phone.code(1))
                .then()
                .statusCode(302);
        visitor.get(PAGE).then().body(containsString("Your second factor is removed."), containsString("Set it up"));
        assertThat(acts()).containsExactly("SECOND_FACTOR_SET_UP", "SECOND_FACTOR_REMOVED");
        assertThat(factors.recoveryCodes(person.id())).isZero();
    }

    @Test
    void the_other_ways_in_end_with_it_and_the_page_says_so_before() {
        String token = tokens.create(person.id(), "script", Instant.parse("2100-01-01T00:00:00Z"), null);
        String calendar = calendars.issue(person);
        visitor.get(PAGE).then().body(containsString("your tokens and the address of your calendar"));
        Phone phone = begun();
        Administrators.machine(token, port).get("/api/v1/me").then().statusCode(200);

        visitor.post(PAGE + "/confirmation", "oneTimeCode", phone.code()).then().statusCode(200);

        Administrators.machine(token, port).get("/api/v1/me").then().statusCode(401);
        assertThat(calendars.find(calendar)).isEmpty();
    }

    @Test
    void the_person_is_told_that_it_was_set_up_and_removed_and_that_a_code_for_recovery_was_used() {
        Phone phone = begun();
        String page = visitor.post(PAGE + "/confirmation", "oneTimeCode", phone.code())
                .asString();
        Matcher code = Pattern.compile("<code[^>]*>([a-z2-7-]{32})</code>").matcher(page);
        assertThat(code.find()).isTrue();
        assertThat(told()).containsExactly("SECOND_FACTOR_SET_UP");

        Visitor without = new Visitor(port);
        without.signIn(person.username(), Administrators.PASSWORD);
        without.get("/sign-in/code");
        without.post("/sign-in/code", "oneTimeCode", code.group(1)).then().statusCode(302);
        assertThat(told()).containsExactly("RECOVERY_CODE_USED", "SECOND_FACTOR_SET_UP");

        visitor.get(PAGE);
        visitor.post(PAGE + "/removal", "currentPassword", Administrators.PASSWORD, "oneTimeCode", phone.code(1))
                .then()
                .statusCode(302);
        assertThat(told()).containsExactly("RECOVERY_CODE_USED", "SECOND_FACTOR_REMOVED", "SECOND_FACTOR_SET_UP");
    }

    @Test
    void a_secret_that_waits_is_shown_to_no_other_session_of_the_person() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(person.username(), Administrators.PASSWORD);
        elsewhere.get(PAGE);
        Phone phone = begun();

        for (String code : List.of("123456", phone.code())) {
            elsewhere
                    .post(PAGE + "/confirmation", "oneTimeCode", code)
                    .then()
                    .statusCode(302)
                    .header("Location", endsWith(PAGE))
                    .body(not(containsString("<svg")));
        }
        assertThat(factors.since(person.id())).isEmpty();
        visitor.post(PAGE + "/confirmation", "oneTimeCode", phone.code()).then().statusCode(200);
    }

    @Test
    void a_secret_that_waited_for_longer_than_ten_minutes_is_begun_again() {
        Phone phone = begun();
        database.sql("update second_factor set begun_at = :then where person_id = :person")
                .param("then", England.stored(clock.instant().minus(Duration.ofMinutes(11))))
                .param("person", person.id())
                .update();

        visitor.post(PAGE + "/confirmation", "oneTimeCode", phone.code())
                .then()
                .statusCode(302)
                .header("Location", endsWith(PAGE));

        assertThat(factors.since(person.id())).isEmpty();
        setUp();
    }

    @Test
    void a_second_one_is_not_set_up_over_the_first() {
        setUp();
        visitor.get(PAGE);

        visitor.post(PAGE, "currentPassword", Administrators.PASSWORD).then().statusCode(409);
        visitor.get(PAGE + "/confirmation").then().statusCode(302);
        visitor.get(PAGE + "/removal").then().statusCode(302);
    }

    private List<String> told() {
        return database.sql("""
                        select event from outbox_message where recipient = 'ACCOUNT_HOLDER' and person_id = :person
                            and body like 'Your account: %if not by you%' order by event""")
                .param("person", person.id())
                .query(String.class)
                .list();
    }
}
