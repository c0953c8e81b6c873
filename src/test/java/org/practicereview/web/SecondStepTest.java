package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.practicereview.web.TestPeople.PASSWORD;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Passwords;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Sessions;
import org.practicereview.organisation.SetUpLinks;
import org.practicereview.testing.Visitor;

/** Between password and code nobody is signed in, and only the code leads on. */
@WebTest
class SecondStepTest extends SecondStepSteps {

    private static final String COOKIE = "practice-review";

    private final SetUpLinks links;
    private final Passwords passwords;
    private final Sessions sessions;

    SecondStepTest(SetUpLinks links, Passwords passwords, Sessions sessions) {
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Test
    void between_password_and_code_nobody_is_signed_in() {
        password(visitor).then().statusCode(302).header("Location", endsWith(CODE_PAGE));

        for (String closed : new String[] {"/visit", "/account", "/work", "/still-here"}) {
            visitor.get(closed).then().statusCode(302).header("Location", containsString("/sign-in?"));
        }
        visitor.get("/sign-in").then().statusCode(200);
        assertThat(database.sql("select count(*) from spring_session where principal_name = :person")
                        .param("person", person.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();

        visitor.get(CODE_PAGE).then().statusCode(200).body(containsString("one-time-code"));
        visitor.post(CODE_PAGE, "oneTimeCode", phone.code())
                .then()
                .statusCode(302)
                .header("Location", endsWith("/work"));
        visitor.get("/visit").then().statusCode(200);
    }

    @Test
    void the_page_asked_for_is_reached_after_both_steps() {
        visitor.get("/sign-in?from=/visit?page%3D2");
        visitor.post("/sign-in", "username", person.username(), "password", PASSWORD, "from", "/visit?page=2")
                .then()
                .header("Location", endsWith(CODE_PAGE));
        visitor.get(CODE_PAGE);

        visitor.post(CODE_PAGE, "oneTimeCode", phone.code()).then().header("Location", endsWith("/visit?page=2"));
    }

    @Test
    void either_step_gives_the_session_another_id() {
        visitor.get("/sign-in");
        String between = password(visitor).getCookie(COOKIE);
        visitor.get(CODE_PAGE);
        String after = visitor.post(CODE_PAGE, "oneTimeCode", phone.code()).getCookie(COOKIE);

        assertThat(between).isNotBlank();
        assertThat(after).isNotBlank().isNotEqualTo(between);
    }

    @Test
    void without_a_right_password_there_is_no_second_step() {
        visitor.get(CODE_PAGE).then().statusCode(302).header("Location", endsWith("/sign-in"));
        visitor.get("/sign-in");
        visitor.post(CODE_PAGE, "oneTimeCode", phone.code())
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in"));
        visitor.signIn(person.username(), "wrong").then().statusCode(422);
        visitor.post(CODE_PAGE, "oneTimeCode", phone.code()).then().header("Location", endsWith("/sign-in"));

        visitor.get("/visit").then().statusCode(302);
    }

    @Test
    void whoever_waits_too_long_types_the_password_again() {
        password(visitor);
        visitor.get(CODE_PAGE).then().statusCode(200);
        clock.now = clock.now.plus(Duration.ofMinutes(10));

        visitor.post(CODE_PAGE, "oneTimeCode", phone.code())
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in"));
        visitor.get("/visit").then().statusCode(302);
    }

    @Test
    void a_new_password_ends_the_second_step_of_the_old_one() {
        password(visitor);
        visitor.get(CODE_PAGE).then().statusCode(200);
        passwords.setHash(person.id(), passwords.hash("another three words"));

        visitor.get(CODE_PAGE).then().statusCode(302).header("Location", endsWith("/sign-in"));
        visitor.post(CODE_PAGE, "oneTimeCode", phone.code())
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in"));
        visitor.get("/visit").then().statusCode(302);
    }

    @Test
    void a_second_step_ends_with_all_sessions_of_the_person_and_is_none_of_them() {
        password(visitor);
        visitor.get(CODE_PAGE).then().statusCode(200);
        assertThat(sessions.of(person.id(), "none")).isEmpty();

        sessions.endAllOf(person.id());
        visitor.get(CODE_PAGE).then().statusCode(302).header("Location", endsWith("/sign-in"));

        password(visitor);
        visitor.get(CODE_PAGE).then().statusCode(200);
        sessions.endOthersOf(person.id(), "another");
        visitor.post(CODE_PAGE, "oneTimeCode", phone.code())
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in"));

        prove(visitor, phone.code()).then().header("Location", endsWith("/work"));
        assertThat(sessions.of(person.id(), "none")).hasSize(1);
    }

    @Test
    void whoever_was_signed_in_before_in_the_same_browser_is_so_no_more_between_the_steps() {
        Person before = testPeople.notifier();
        visitor.signIn(before.username(), PASSWORD);
        visitor.get("/visit").then().statusCode(200);

        password(visitor).then().header("Location", endsWith(CODE_PAGE));

        visitor.get("/visit").then().statusCode(302).header("Location", containsString("/sign-in?"));
        visitor.get(CODE_PAGE).then().statusCode(200);
    }

    @Test
    void nobody_is_expected_any_more_where_somebody_else_signs_in() {
        password(visitor);
        Person other = testPeople.notifier();

        visitor.signIn(other.username(), PASSWORD).then().header("Location", endsWith("/work"));

        visitor.get("/visit").then().statusCode(200);
        visitor.get(CODE_PAGE).then().statusCode(302).header("Location", endsWith("/sign-in"));
        assertThat(sessions.of(other.id(), "none")).hasSize(1);
    }

    @Test
    void a_link_to_choose_a_password_does_not_replace_the_second_factor() {
        String page = "/set-up/" + links.createFor(person.id());
        visitor.get(page);

        visitor.post(page, "password", "another three words", "passwordAgain", "another three words")
                .then()
                .statusCode(302)
                .header("Location", endsWith(CODE_PAGE));

        visitor.get("/visit").then().statusCode(302);
        visitor.get(CODE_PAGE);
        visitor.post(CODE_PAGE, "oneTimeCode", phone.code()).then().statusCode(302);
        visitor.get("/visit").then().statusCode(200);
    }

    @Test
    void a_secret_that_was_never_confirmed_asks_for_nothing() {
        Person other = testPeople.notifier();
        factors.begin(other);

        new Visitor(port).signIn(other.username(), PASSWORD).then().header("Location", endsWith("/work"));
    }
}
