package org.practicereview.administration.bankholiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.administration.Administrators;
import org.practicereview.organisation.Person;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bank holidays as pages and as API, in a year no other test knows. */
@IntegrationTest
class HolidayPagesTest {

    private static final String PAGES = "/administration/bank-holidays";
    private static final String API = "/api/v1/administration/bank-holidays";
    private static final LocalDate THURSDAY = LocalDate.of(2032, 2, 5);
    private static final LocalDate NO_CASE_NEAR = LocalDate.of(2032, 7, 15);

    @LocalServerPort
    int port;

    @Autowired
    Administrators administrators;

    @Autowired
    HolidayList list;

    @Autowired
    HolidayRegister register;

    @Autowired
    CaseWalk walk;

    @Autowired
    MutableClock clock;

    private Person administrator;
    private Visitor visitor;

    @BeforeEach
    void an_administrator_signs_in() {
        administrator = administrators.administrator();
        visitor = administrators.signedIn(administrator, port);
    }

    @AfterEach
    void the_list_is_as_published_again() {
        list.of(2032).stream()
                .filter(ListedDay::isCorrected)
                .forEach(listed -> register.undo(listed.day(), administrator));
    }

    @Test
    void a_year_is_listed_and_others_can_be_reached() {
        visitor.get("/administration").then().body(containsString("href=\"" + PAGES + "\""));
        visitor.get(PAGES + "?year=2022")
                .then()
                .statusCode(200)
                .body(
                        containsString("19 September 2022"),
                        containsString("year=2021"),
                        containsString("year=2023"),
                        containsString("Make it a working day"));
        for (String wrong : List.of("1066", "next", "-1")) {
            visitor.get(PAGES + "?year=" + wrong)
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("<title>Error: Bank holidays 2026"),
                            containsString("Enter a whole number from"));
        }
    }

    @Test
    void a_holiday_is_saved_only_after_its_effect_was_shown() {
        clock.set(LocalDate.of(2032, 2, 2).atTime(9, 0));
        visitor = administrators.signedIn(administrator, port);
        walk.recorded();
        String[] answers = {
            "day-day", "5", "day-month", "2", "day-year", "2032", "name", "State <Funeral>", "reason", "Proclamation"
        };

        visitor.get(PAGES + "/new").then().statusCode(200);
        visitor.post(PAGES + "/new", answers)
                .then()
                .statusCode(200)
                .body(
                        containsString("Make 5 February 2032 a bank holiday?"),
                        containsString("State &lt;Funeral&gt;"),
                        containsString("One open date moves"),
                        containsString("name=\"day-year\" value=\"2032\""));
        assertThat(list.find(THURSDAY)).isEmpty();

        visitor.post(PAGES + "/new", and(answers, "action", "confirmed")).then().statusCode(302);

        visitor.get(PAGES + "?year=2032")
                .then()
                .body(
                        containsString("One open date moved."),
                        containsString("5 February 2032"),
                        containsString("Added here"),
                        containsString("Proclamation"));
        visitor.get("/administration/log").then().body(containsString("Bank holiday added"));
    }

    @Test
    void a_published_holiday_becomes_a_working_day_and_comes_back() {
        String goodFriday = PAGES + "/2032-03-26";
        visitor.get(goodFriday + "/removal").then().statusCode(200).body(containsString("Good Friday"));
        visitor.post(goodFriday + "/removal", "reason", "").then().statusCode(422);
        visitor.post(goodFriday + "/removal", "reason", "Moved")
                .then()
                .statusCode(200)
                .body(containsString("Make 26 March 2032 an ordinary working day?"));
        visitor.post(goodFriday + "/removal", "reason", "Moved", "action", "confirmed")
                .then()
                .statusCode(302);
        visitor.get(PAGES + "?year=2032").then().body(containsString("Ordinary working day after all"));
        visitor.get(goodFriday + "/removal").then().statusCode(422).body(containsString("Undo that change instead"));

        visitor.get(goodFriday + "/restoration")
                .then()
                .statusCode(200)
                .body(containsString("It is a bank holiday again"));
        visitor.post(goodFriday + "/restoration").then().statusCode(302);

        visitor.get(PAGES + "?year=2032").then().body(not(containsString("Ordinary working day after all")));
        visitor.get(goodFriday + "/restoration").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2032-02-07, weekend",
        "2032-02-08, weekend",
        "2032-03-26, taken",
        "2012-06-04, date-out-of-range",
        "2048-06-04, date-out-of-range"
    })
    void a_day_that_cannot_be_a_new_bank_holiday_is_refused(String day, String code) {
        ask().body(Map.of("day", day, "name", "Celebration", "reason", "Proclamation"))
                .post(API)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/day"))
                .body("errors.code", hasItem(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2032-02-30", "32-02-05", "tomorrow", "2032-02-05T00:00"})
    void a_day_that_does_not_exist_is_refused(String day) {
        ask().body(Map.of("day", day, "name", "Celebration", "reason", "Proclamation"))
                .post(API)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/day"));
        ask().get(API + "/" + day).then().statusCode(404);
    }

    @Test
    void machines_add_once_whatever_they_repeat_see_the_effect_and_undo() {
        var holiday = Map.of("day", NO_CASE_NEAR.toString(), "name", "State Funeral", "reason", "Proclamation");
        for (int i = 0; i < 2; i++) {
            ask().header("Idempotency-Key", "funeral " + administrator.id())
                    .body(holiday)
                    .post(API)
                    .then()
                    .statusCode(201)
                    .header("Location", API + "/" + NO_CASE_NEAR)
                    .body("day", equalTo(NO_CASE_NEAR.toString()), "moved", equalTo(0));
        }
        ask().body(holiday).post(API).then().statusCode(422).body("errors.code", hasItem("taken"));

        ask().get(API + "/" + NO_CASE_NEAR)
                .then()
                .statusCode(200)
                .body("day.source.code", equalTo("ADDED"), "day.reason", equalTo("Proclamation"))
                .body("day.bankHoliday", equalTo(true), "wouldMove", equalTo(0));
        ask().get(API + "?year=2032")
                .then()
                .statusCode(200)
                .body("items.day", hasItems("2032-07-15", "2032-03-26"))
                .body("items.source.code", hasItems("ADDED", "LIBRARY"));
        ask().get(API + "?year=1066").then().statusCode(422);

        ask().delete(API + "/" + NO_CASE_NEAR + "/change")
                .then()
                .statusCode(200)
                .body("moved", equalTo(0));
        ask().delete(API + "/" + NO_CASE_NEAR + "/change").then().statusCode(404);
        ask().get(API + "/" + NO_CASE_NEAR).then().statusCode(404);
    }

    @Test
    void machines_make_a_holiday_a_working_day_and_cannot_do_it_twice() {
        String goodFriday = API + "/2032-03-26";
        ask().body(Map.of("reason", "Moved"))
                .post(goodFriday + "/removal")
                .then()
                .statusCode(200);
        ask().body(Map.of("reason", "Moved"))
                .post(goodFriday + "/removal")
                .then()
                .statusCode(422)
                .body("code", equalTo("corrected-already"));
        ask().body(Map.of("day", "2032-03-26", "name", "Good Friday", "reason", "Moved"))
                .post(API)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("removed"));
        ask().get(goodFriday).then().body("day.bankHoliday", equalTo(false));
        ask().delete(goodFriday + "/change").then().statusCode(200);
        ask().body(Map.of("reason", "Moved"))
                .post(API + "/2032-02-05/removal")
                .then()
                .statusCode(404);
        ask().get(API + "/2032-03-26").then().body(allOf(containsString("LIBRARY"), not(containsString("REMOVED"))));
    }

    private RequestSpecification ask() {
        return administrators.asMachine(administrator, port);
    }

    private static String[] and(String[] answers, String... more) {
        String[] all = Arrays.copyOf(answers, answers.length + more.length);
        System.arraycopy(more, 0, all, answers.length, more.length);
        return all;
    }
}
