package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.practicereview.web.TestPeople.PASSWORD;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.testing.Visitor;
import org.practicereview.web.security.SignInAttempts;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class SignInTest {

    private final TestPeople testPeople;
    private final People people;
    private final SignInAttempts attempts;
    private final JdbcClient database;
    private final WebTestService.StoppedClock clock;
    private final Visitor visitor;
    private final int port;

    SignInTest(
            TestPeople testPeople,
            People people,
            SignInAttempts attempts,
            JdbcClient database,
            WebTestService.StoppedClock clock,
            @LocalServerPort int port) {
        this.testPeople = testPeople;
        this.people = people;
        this.attempts = attempts;
        this.database = database;
        this.clock = clock;
        this.port = port;
        this.visitor = new Visitor(port);
    }

    @AfterEach
    void forgetAttempts() {
        database.sql("delete from sign_in_attempt").update();
        clock.now = WebTestService.StoppedClock.START;
    }

    @Test
    void whoever_signs_in_gets_to_the_page_asked_for() {
        Person notifier = testPeople.notifier();
        visitor.get("/visit?page=2")
                .then()
                .statusCode(302)
                .header("Location", containsString("from=%2Fvisit%3Fpage%3D2"));

        visitor.get("/sign-in?from=/visit?page%3D2");
        visitor.post("/sign-in", "username", notifier.username(), "password", PASSWORD, "from", "/visit?page=2")
                .then()
                .statusCode(302)
                .header("Location", containsString("/visit?page=2"));
        visitor.get("/visit").then().statusCode(200).body(containsString("Signed in as"));
    }

    @Test
    void an_administrator_begins_with_the_administration() {
        Person administrator = testPeople.administrator();

        visitor.signIn(administrator.username(), PASSWORD)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/administration"));
        for (String page : new String[] {"/", "/sign-in"}) {
            visitor.get(page).then().statusCode(302).header("Location", endsWith("/administration"));
        }
    }

    @Test
    void nobody_is_sent_to_another_site_after_signing_in() {
        Person notifier = testPeople.notifier();
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/sign-out"}) {
            Visitor someone = new Visitor(port);
            someone.get("/sign-in");
            someone.post("/sign-in", "username", notifier.username(), "password", PASSWORD, "from", elsewhere)
                    .then()
                    .statusCode(302)
                    .header("Location", containsString("/work"));
        }
    }

    @Test
    void the_session_gets_a_new_id_and_a_guarded_cookie() {
        visitor.get("/sign-in");
        Response before = visitor.request().get("/sign-in");
        Response signedIn = visitor.signIn(testPeople.notifier().username(), PASSWORD);

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(signedIn.getCookie("practice-review")).isNotBlank();
        assertThat(signedIn.getHeader("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        String known = visitor.signIn(testPeople.notifier().username(), "wrong").asString();
        String unknown = visitor.signIn("person-" + UUID.randomUUID(), "wrong").asString();

        assertThat(stripped(unknown)).isEqualTo(stripped(known)).contains("The user name or the password is not right");
    }

    @Test
    void a_name_is_locked_after_five_tries_for_a_quarter_of_an_hour_whether_it_exists_or_not() {
        Person notifier = testPeople.notifier();
        for (String username : new String[] {notifier.username(), "person-" + UUID.randomUUID()}) {
            for (int i = 0; i < 5; i++) {
                visitor.signIn(username, "wrong").then().statusCode(422);
            }
            visitor.signIn(username, PASSWORD)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", equalTo("900"))
                    .body(containsString("Wait 15 minutes"));
        }
        clock.now = clock.now.plus(Duration.ofMinutes(15));
        visitor.signIn(notifier.username(), PASSWORD).then().statusCode(302);
    }

    @Test
    void an_address_is_locked_after_fifty_tries() {
        for (int i = 0; i < 50; i++) {
            visitor.signIn("person-" + i, "wrong").then().statusCode(422);
        }
        visitor.signIn("person-51", "wrong").then().statusCode(429);
    }

    @Test
    void the_addresses_that_one_customer_has_of_ipv6_are_locked_together() {
        for (int i = 1; i <= 50; i++) {
            assertThat(attempts.mayTry("person-" + i, "2001:db8:0:1::" + i)).isTrue();
            assertThat(attempts.mayOpenLink("2001:db8:0:1::" + i)).isTrue();
        }

        assertThat(attempts.mayTry("person-51", "2001:db8:0:1:ffff::1")).isFalse();
        assertThat(attempts.mayOpenLink("2001:db8:0:1:ffff::1")).isFalse();
        assertThat(attempts.mayTry("person-52", "2001:db8:0:2::1")).isTrue();
        attempts.succeeded("person-7", "2001:db8:0:1::abcd");
        assertThat(attempts.mayTry("person-53", "2001:db8:0:1::1")).isTrue();
    }

    @Test
    void names_are_not_kept_with_the_attempts() {
        visitor.signIn("somebody@example.org", "wrong");

        assertThat(database.sql("select subject_hash from sign_in_attempt")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void characters_a_database_cannot_store_are_only_a_wrong_name() {
        visitor.signIn("no\u0000body", "wrong\u0000").then().statusCode(422);
        visitor.signIn("x".repeat(5000), "y".repeat(5000)).then().statusCode(422);
    }

    @Test
    void signing_out_ends_the_session() {
        visitor.signIn(testPeople.notifier().username(), PASSWORD);
        visitor.get("/visit").then().statusCode(200);

        visitor.post("/sign-out").then().statusCode(302).header("Clear-Site-Data", "\"cache\", \"storage\"");

        visitor.get("/visit").then().statusCode(302);
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy_it_is() {
        Person notifier = testPeople.notifier();
        visitor.signIn(notifier.username(), PASSWORD);
        begunEarlier(notifier, Duration.ofHours(11));
        visitor.get("/visit").then().statusCode(200);

        begunEarlier(notifier, Duration.ofHours(2));

        visitor.get("/visit").then().statusCode(302).header("Location", containsString("/sign-in"));
    }

    private void begunEarlier(Person person, Duration earlier) {
        database.sql(
                        "update spring_session set creation_time = creation_time - :earlier where principal_name = :person")
                .param("earlier", earlier.toMillis())
                .param("person", person.id().toString())
                .update();
    }

    @Test
    void whoever_has_left_is_signed_out_at_the_next_page() {
        Person notifier = testPeople.notifier();
        visitor.signIn(notifier.username(), PASSWORD);

        people.deactivate(notifier.id());

        visitor.get("/visit").then().statusCode(302).header("Location", containsString("/sign-in"));
        visitor.get("/sign-in").then().statusCode(200);
    }

    @Test
    void a_cookie_that_is_no_session_is_ignored() {
        for (String value : new String[] {"AA==", "%00", "zzz", "\"x", "a".repeat(3000)}) {
            new Visitor(port)
                    .request()
                    .header("Cookie", "practice-review=" + value)
                    .get("/sign-in")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void the_accounts_of_the_demonstration_are_listed_where_there_are_any() {
        visitor.get("/sign-in").then().body(containsString("records incidents"));
    }

    private static String stripped(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replaceAll("value=\"person-[^\"]+\"", "");
    }
}
