package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.practicereview.web.TestPeople.PASSWORD;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.form.page.TypedAnswers;
import org.practicereview.organisation.FactorProof;
import org.practicereview.organisation.PasswordProof;
import org.practicereview.organisation.Person;
import org.practicereview.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was typed when a session had ended: kept for its author, whole, or not at all. */
@WebTest
class EndedSessionTest {

    private final TestPeople testPeople;
    private final JdbcClient database;
    private final int port;
    private Person notifier;
    private Visitor visitor;

    EndedSessionTest(TestPeople testPeople, JdbcClient database, @LocalServerPort int port) {
        this.testPeople = testPeople;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void signIn() {
        notifier = testPeople.notifier();
        visitor = new Visitor(port);
        visitor.signIn(notifier.username(), PASSWORD).then().statusCode(302);
    }

    @AfterEach
    void forgetAttempts() {
        database.sql("delete from sign_in_attempt").update();
    }

    @Test
    void what_was_sent_after_the_session_had_ended_is_there_again_after_signing_in() {
        String mark = openForm(visitor);
        endSessions();

        visitor.post("/visit", "_author", mark, "title", "Typed before lunch", "password", "never kept")
                .then()
                .statusCode(302)
                .header("Location", containsString("/sign-in?ended&kept&from=%2Fvisit"));
        visitor.get("/sign-in?ended&kept&from=%2Fvisit")
                .then()
                .body(containsString("You had been signed out"))
                .body(containsString("with what you typed"));
        visitor.post("/sign-in", "username", notifier.username(), "password", PASSWORD, "from", "/visit")
                .then()
                .header("Location", containsString("/visit"));

        visitor.get("/visit")
                .then()
                .statusCode(200)
                .body(containsString("Typed before lunch"))
                .body(containsString("You had been signed out before this was sent"))
                .body(not(containsString("never kept")));
        visitor.get("/visit").then().body(not(containsString("Typed before lunch")));
    }

    @Test
    void what_was_sent_to_an_address_that_shows_nothing_is_there_again_on_the_page_that_held_the_form() {
        String mark = openForm(visitor);
        endSessions();

        visitor.post("/visit/ending", "_author", mark, "title", "Typed before lunch")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in?ended&kept&from=%2Fvisit"));
        visitor.signIn(notifier.username(), PASSWORD);

        visitor.get("/visit")
                .then()
                .statusCode(200)
                .body(containsString("Typed before lunch"))
                .body(containsString("You had been signed out before this was sent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "passwordAgain", PasswordProof.FIELD, FactorProof.FIELD})
    void a_secret_is_neither_kept_nor_shown_again(String field) {
        String mark = openForm(visitor);
        visitor.postWith("expired", "/visit", "_author", mark, "title", "Typed", field, "never 777 kept")
                .then()
                .statusCode(403)
                .body(containsString("Typed"), not(containsString("never 777 kept")));
        visitor.postWith("expired", "/sign-out", "_author", mark, "reason", "Typed", field, "never 777 kept")
                .then()
                .statusCode(403)
                .body(containsString("Typed"), not(containsString("never 777 kept")));
        endSessions();

        visitor.post("/visit", "_author", mark, "title", "Typed", field, "never 777 kept")
                .then()
                .statusCode(302)
                .header("Location", containsString("kept"));

        assertThat(kept()).isOne();
        assertThat(database.sql("select attribute_bytes from spring_session_attributes")
                        .query((row, at) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .list())
                .noneMatch(bytes -> bytes.contains("never 777 kept"));
    }

    @Test
    void who_signs_in_with_another_account_never_sees_what_was_typed_before() {
        String mark = openForm(visitor);
        endSessions();
        visitor.post("/visit", "_author", mark, "title", "Typed by the first")
                .then()
                .statusCode(302);

        visitor.signIn(testPeople.notifier().username(), PASSWORD).then().statusCode(302);
        visitor.get("/visit").then().statusCode(200).body(not(containsString("Typed by the first")));

        assertThat(kept()).as("dropped, not only hidden").isZero();
        visitor.signIn(notifier.username(), PASSWORD);
        visitor.get("/visit").then().body(not(containsString("Typed by the first")));
    }

    @Test
    void a_form_that_was_opened_with_another_account_is_shown_without_what_was_typed() {
        String mark = openForm(visitor);
        visitor.signIn(testPeople.notifier().username(), PASSWORD).then().statusCode(302);

        visitor.postWith("of the first", "/visit", "_author", mark, "title", "Typed by the first")
                .then()
                .statusCode(403)
                .body(containsString("The page had been opened with another account"))
                .body(not(containsString("Typed by the first")));
        visitor.postWith("of the first", "/sign-out", "_author", mark, "reason", "Typed by the first")
                .then()
                .statusCode(403)
                .body(not(containsString("Typed by the first")));
    }

    @Test
    void what_nobody_proves_to_have_typed_is_not_kept_and_can_be_copied_from_the_answer() {
        String another = openForm(signedIn(testPeople.notifier()));
        endSessions();
        String forged = notifier.id() + another.substring(another.indexOf('.'));

        for (String mark : List.of("", "no mark", forged)) {
            visitor.post("/visit", "_author", mark, "title", "Typed by whom?")
                    .then()
                    .statusCode(403)
                    .body(containsString("You had been signed out"))
                    .body(containsString("could not be kept"))
                    .body(containsString("Typed by whom?"))
                    .body(not(containsString("_author")));
        }
        assertThat(kept()).isZero();
    }

    @Test
    void a_new_password_ends_the_marks_of_forms_opened_before() {
        String mark = openForm(visitor);
        testPeople.choosePassword(notifier, "three other words");
        endSessions();

        visitor.post("/visit", "_author", mark, "title", "Typed")
                .then()
                .statusCode(403)
                .body(containsString("could not be kept"));
    }

    @Test
    void what_was_typed_is_kept_whole_up_to_a_size_and_above_it_the_person_is_told() {
        String whole = "x".repeat(TypedAnswers.MOST_KEPT - "titleaccount".length() - 4) + "end.";
        String mark = openForm(visitor);
        endSessions();

        visitor.post("/visit", "_author", mark, "title", "", "account", whole + "!")
                .then()
                .statusCode(403)
                .body(containsString("could not be kept"))
                .body(containsString("end.!"));
        assertThat(kept()).isZero();

        visitor.post("/visit", "_author", mark, "title", "", "account", whole)
                .then()
                .statusCode(302);
        visitor.signIn(notifier.username(), PASSWORD);
        visitor.get("/visit").then().body(containsString(whole));
    }

    @Test
    void a_button_pressed_after_the_session_had_ended_only_asks_to_sign_in() {
        openForm(visitor);
        endSessions();

        visitor.post("/sign-out")
                .then()
                .statusCode(302)
                .header("Location", containsString("/sign-in?ended&from=%2Fsign-out"));
        visitor.get("/sign-in?ended&from=%2Fsign-out").then().body(not(containsString("with what you typed")));
        visitor.post("/visit/ending", "version", "1")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in?ended&from=%2Fvisit"));
        visitor.post("/visit", "title", "Not from a form of ours")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in?ended&from=%2Fvisit"));
        assertThat(kept()).isZero();
    }

    @Test
    void nobody_can_fill_the_database_with_typed_text() {
        String mark = openForm(visitor);
        endSessions();
        for (int i = 0; i < 25; i++) {
            new Visitor(port).postWith("none", "/visit", "title", "x".repeat(1000));
        }
        assertThat(kept()).as("of strangers").isZero();

        for (int i = 0; i < 25; i++) {
            new Visitor(port).postWith("none", "/visit", "_author", mark, "title", "x".repeat(1000));
        }
        assertThat(kept()).as("of one person").isEqualTo(20);
    }

    /** Opens the page; the mark of its form says for whom it was made. */
    private static String openForm(Visitor visitor) {
        String page = visitor.get("/visit").then().statusCode(200).extract().asString();
        Matcher mark = Pattern.compile("name=\"_author\" value=\"([^\"]+)\"").matcher(page);
        assertThat(mark.find()).as("the form says for whom it was made").isTrue();
        return mark.group(1);
    }

    private Visitor signedIn(Person person) {
        Visitor somebody = new Visitor(port);
        somebody.signIn(person.username(), PASSWORD).then().statusCode(302);
        return somebody;
    }

    private void endSessions() {
        database.sql("delete from spring_session").update();
    }

    private int kept() {
        return database.sql("select count(*) from spring_session_attributes where attribute_name like '%TypedBefore'")
                .query(Integer.class)
                .single();
    }
}
