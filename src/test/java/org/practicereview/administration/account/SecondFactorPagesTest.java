package org.practicereview.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.calendar.England;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.CalendarFeeds;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.Phone;
import org.practicereview.organisation.factor.SecondFactors;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second factor is set up and removed by its person, and taken away by an administrator. */
@IntegrationTest
class SecondFactorPagesTest {

    private static final String PAGE = "/account/second-factor";

    @LocalServerPort
    int port;

    @Autowired
    Administrators administrators;

    @Autowired
    ExampleCases examples;

    @Autowired
    SecondFactors factors;

    @Autowired
    ApiTokens tokens;

    @Autowired
    CalendarFeeds calendars;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private Person person;
    private Visitor visitor;

    @BeforeEach
    void somebody_signs_in() {
        person = administrators.somebody();
        visitor = administrators.signedIn(person, port);
    }

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

    private Phone begun() {
        visitor.get(PAGE).then().statusCode(200);
        String page = visitor.post(PAGE, "currentPassword", Administrators.PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher secret = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<").matcher(page);
        assertThat(secret.find()).isTrue();
        assertThat(page).contains("<svg").containsIgnoringCase("viewBox=\"0 0 ");
        return new Phone(secret.group(1), clock);
    }

    private Phone setUp() {
        Phone phone = begun();
        visitor.post(PAGE + "/confirmation", "oneTimeCode", phone.code()).then().statusCode(200);
        return phone;
    }

    private List<String> told() {
        return database.sql("""
                        select event from outbox_message where recipient = 'ACCOUNT_HOLDER' and person_id = :person
                            and body like 'Your account: %if not by you%' order by event""")
                .param("person", person.id())
                .query(String.class)
                .list();
    }

    private List<String> acts() {
        return database.sql("select what from administration_entry where subject = :person order by id")
                .param("person", person.id().toString())
                .query(String.class)
                .list();
    }
}
