package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.practicereview.web.TestPeople.PASSWORD;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SetUpLinks;
import org.practicereview.refusal.Conflict;
import org.practicereview.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class SetUpTest {

    private static final String NEW_PASSWORD = "another three words";

    private final SetUpLinks links;
    private final TestPeople testPeople;
    private final JdbcClient database;
    private final WebTestService.StoppedClock clock;
    private final int port;
    private final Visitor visitor;

    SetUpTest(
            SetUpLinks links,
            TestPeople testPeople,
            JdbcClient database,
            WebTestService.StoppedClock clock,
            @LocalServerPort int port) {
        this.links = links;
        this.testPeople = testPeople;
        this.database = database;
        this.clock = clock;
        this.port = port;
        this.visitor = new Visitor(port);
    }

    @AfterEach
    void setTheClockBack() {
        clock.now = WebTestService.StoppedClock.START;
    }

    @Test
    void the_first_administrator_comes_in_through_a_link_that_counts_once() {
        String page = "/set-up/" + firstLink();
        visitor.get(page)
                .then()
                .statusCode(200)
                .body(containsString("You will be the first administrator"))
                .body(containsString("autocomplete=\"name\""), containsString("autocomplete=\"username\""));

        setUp(page, "first.admin-" + System.nanoTime(), NEW_PASSWORD, NEW_PASSWORD)
                .then()
                .statusCode(302);

        visitor.get("/visit").then().statusCode(200).body(containsString("Administration"));
        visitor.get(page).then().statusCode(404);
        assertThat(links.createForFirstAdministrator()).isEmpty();
    }

    @Test
    void a_password_that_is_short_common_or_mistyped_is_refused_and_the_rest_kept() {
        String page = "/set-up/" + firstLink();
        visitor.get(page);
        setUp(page, "an.admin", "short", "short")
                .then()
                .statusCode(422)
                .body(containsString("12 characters or more"))
                .body(containsString("an.admin"))
                .body(not(containsString("value=\"short\"")));
        setUp(page, "an.admin", "aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa").then().body(containsString("repeats itself"));
        setUp(page, "an.admin", NEW_PASSWORD, "mistyped words").then().body(containsString("Type the same password"));
        setUp(page, "ä", NEW_PASSWORD, NEW_PASSWORD).then().body(containsString("Use 3 or more letters"));
    }

    @Test
    void somebody_added_chooses_a_password() {
        Person person = testPeople.notifier();
        String page = "/set-up/" + links.createFor(person.id());
        visitor.get(page).then().statusCode(200).body(not(containsString("first administrator")));

        visitor.post(page, "password", NEW_PASSWORD, "passwordAgain", NEW_PASSWORD)
                .then()
                .statusCode(302);

        visitor.get("/visit");
        visitor.post("/sign-out").then().statusCode(302);
        visitor.signIn(person.username(), PASSWORD).then().statusCode(422);
        visitor.signIn(person.username(), NEW_PASSWORD).then().statusCode(302);
        visitor.get(page).then().statusCode(404);
    }

    @Test
    void a_password_chosen_through_a_link_ends_the_other_sessions_of_that_person_and_of_nobody_else() {
        Person person = testPeople.notifier();
        Person another = testPeople.notifier();
        Visitor elsewhere = signedIn(person);
        Visitor colleague = signedIn(another);
        String page = "/set-up/" + links.createFor(person.id());

        visitor.get(page);
        visitor.post(page, "password", NEW_PASSWORD, "passwordAgain", NEW_PASSWORD)
                .then()
                .statusCode(302);

        visitor.get("/visit").then().statusCode(200);
        elsewhere.get("/visit").then().statusCode(302);
        colleague.get("/visit").then().statusCode(200);
    }

    @Test
    void who_is_signed_in_and_follows_the_link_stays_signed_in() {
        Person person = testPeople.notifier();
        Visitor there = signedIn(person);
        String page = "/set-up/" + links.createFor(person.id());

        there.get(page);
        there.post(page, "password", NEW_PASSWORD, "passwordAgain", NEW_PASSWORD)
                .then()
                .statusCode(302);

        there.get("/visit").then().statusCode(200);
    }

    @Test
    void a_link_ends_after_72_hours_and_when_a_newer_one_is_made() {
        Person person = testPeople.notifier();
        String older = links.createFor(person.id());
        String newer = links.createFor(person.id());

        assertThat(links.find(older)).isEmpty();
        assertThat(links.find(newer)).isPresent();
        clock.now = clock.now.plus(Duration.ofHours(72));
        assertThat(links.find(newer)).isEmpty();
    }

    @Test
    void of_two_who_use_one_link_at_once_only_one_gets_in() throws Exception {
        String token = links.createFor(testPeople.notifier().id());
        Callable<Boolean> use = () -> {
            try {
                links.choosePassword(token, NEW_PASSWORD, "a session");
                return true;
            } catch (Conflict used) {
                return false;
            }
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Boolean> in = List.of(both.submit(use), both.submit(use)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
            assertThat(in).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void the_link_itself_is_not_kept() {
        String token = links.createFor(testPeople.notifier().id());

        assertThat(database.sql("select token_hash from set_up_link")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(token)
                .allMatch(hash -> hash.length() == 64);
    }

    private Visitor signedIn(Person person) {
        Visitor somewhere = new Visitor(port);
        somewhere.signIn(person.username(), PASSWORD).then().statusCode(302);
        return somewhere;
    }

    private String firstLink() {
        database.sql("update person set active = false").update();
        return links.createForFirstAdministrator().orElseThrow();
    }

    private Response setUp(String page, String username, String password, String again) {
        return visitor.post(
                page, "name", "Alex Example", "username", username, "password", password, "passwordAgain", again);
    }
}
