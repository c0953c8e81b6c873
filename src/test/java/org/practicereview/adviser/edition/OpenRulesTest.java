package org.practicereview.adviser.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** Rules and editions are open to anybody; the cases that a difference touches only to those who may see them. */
@Tag("once")
@IntegrationTest
class OpenRulesTest {

    private static final String CARE_LEAVERS = "first=WT2018-2020&second=WT2023";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    ExampleCases examples;

    @Autowired
    SessionRepository<?> sessions;

    @Test
    void the_editions_are_listed_and_an_unread_one_says_from_which_it_inherits() {
        nobody().get("/api/v1/editions")
                .then()
                .statusCode(200)
                .body("items.code", contains("WT2013", "WT2015", "WT2018", "WT2018-2020", "WT2023", "WT2026"))
                .body("items[5].checked", equalTo(false))
                .body("items[5].standing", equalTo("inherited from WT2023, not yet checked"));
        assertThat(page("/editions"))
                .contains(
                        "Working Together 2026", "Inherited from WT2023, not yet checked", "each with how sure we are");
    }

    @Test
    void two_editions_are_compared_without_a_token() {
        nobody().get("/api/v1/editions/comparison?first=WT2015&second=WT2018&differences=true")
                .then()
                .statusCode(200)
                .body("first.code", equalTo("WT2015"))
                .body("differences", greaterThan(20))
                .body("tables[0].name", equalTo("TimeLimits"))
                .body("tables[0].rows.difference.code", everyItem(not(equalTo("SAME"))))
                .body("tables[0].rows[0].second.sources[0].rule", notNullValue())
                .body("tables[0].rows[0].second.sources[0].confidence.label", notNullValue());
    }

    @Test
    void the_page_marks_differences_in_words_and_names_an_unread_edition() {
        assertThat(page("/editions/comparison?first=WT2015&second=WT2018"))
                .contains("Different", "The same", "Only in the second", "Time limits", "There is no such rule")
                .contains("Not confirmed", "clinical commissioning group (CCG)")
                .doesNotContain("Open cases that a difference touches");
        assertThat(page("/editions/comparison?first=WT2023&second=WT2026&differences=true"))
                .contains("inherited from WT2023, not yet checked", "No differences.");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "first=WT2015, /second, required",
        "first=WT2015&second=WT1999, /second, not-a-choice",
        "first=WT2015&second=WT2015, /second, same-edition",
        "first=WT2015&second=WT2018&differences=perhaps, /differences, not-a-choice",
    })
    void what_cannot_be_compared_is_named(String query, String pointer, String code) {
        nobody().get("/api/v1/editions/comparison?" + query)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertThat(new Visitor(port).get("/editions/comparison?" + query).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_case_that_began_under_the_edition_before_is_touched_by_what_it_has_yet_to_reach() {
        String area = examples.area();
        CaseFile begun = examples.recorded(area);
        Person approver = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
        String query = "first=WT2018&second=WT2015";
        database.sql("update case_file set edition = 'WT2015' where id = :case")
                .param("case", begun.id())
                .update();

        as(approver)
                .get("/api/v1/editions/comparison/cases?" + query)
                .then()
                .body("items.obligation.code", not(hasItem("SEND_RAPID_REVIEW")));

        clock.set(LocalDate.of(2018, 7, 2).atTime(9, 0));
        as(approver)
                .get("/api/v1/editions/comparison/cases?" + query)
                .then()
                .body("items.reference", everyItem(equalTo(begun.reference().value())))
                .body("items.obligation.code", hasItems("SEND_RAPID_REVIEW", "ANSWER_RAPID_REVIEW", "PUBLISH_REPORT"))
                .body("items.find { it.obligation.code == 'SEND_RAPID_REVIEW' }.edition", equalTo("WT2018"))
                .body("items.find { it.obligation.code == 'SEND_RAPID_REVIEW' }.dueOn", nullValue());
        assertThat(new Visitor(port)
                        .signIn(sessions, approver)
                        .get("/editions/comparison?" + query)
                        .asString())
                .contains("A step that a case has yet to", "Not started yet");

        examples.due(begun, Obligation.SEND_RAPID_REVIEW, LocalDate.of(2018, 7, 2));
        as(approver)
                .get("/api/v1/editions/comparison/cases?" + query)
                .then()
                .body("items.findAll { it.obligation.code == 'SEND_RAPID_REVIEW' }.size()", equalTo(1))
                .body("items[0].obligation.code", equalTo("SEND_RAPID_REVIEW"))
                .body("items[0].dueOn", notNullValue());
    }

    @Test
    void the_cases_touched_are_those_whose_running_date_the_other_edition_sets_otherwise() {
        String area = examples.area();
        CaseFile touched = examples.recorded(area);
        examples.due(touched, Obligation.NOTIFY_CARE_LEAVER_DEATH, LocalDate.of(2024, 3, 4));
        examples.due(examples.recorded(area), Obligation.NOTIFY, LocalDate.of(2024, 3, 4));
        Person approver = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
        Person elsewhere = examples.person(examples.area(), Role.LOCAL_AUTHORITY_APPROVER);

        as(approver)
                .get("/api/v1/editions/comparison/cases?" + CARE_LEAVERS)
                .then()
                .statusCode(200)
                .body("items.reference", contains(touched.reference().value()))
                .body("items[0].obligation.code", equalTo("NOTIFY_CARE_LEAVER_DEATH"))
                .body("items[0].edition", equalTo("WT2023"))
                .body("items[0].why", startsWith("/api/v1/cases/" + touched.reference() + "/deadlines/"))
                .body("total", equalTo(1));
        as(elsewhere)
                .get("/api/v1/editions/comparison/cases?" + CARE_LEAVERS)
                .then()
                .body("total", equalTo(0));
        as(approver)
                .get("/api/v1/editions/comparison/cases?first=WT2023&second=WT2026")
                .then()
                .body("total", equalTo(0));
        nobody().get("/api/v1/editions/comparison/cases?" + CARE_LEAVERS).then().statusCode(401);
        assertThat(new Visitor(port)
                        .signIn(sessions, approver)
                        .get("/editions/comparison?" + CARE_LEAVERS)
                        .asString())
                .contains(
                        "Open cases that a difference touches",
                        touched.reference().value());
    }

    @Test
    void every_rule_has_its_confidence_its_sources_and_what_applies_it() {
        nobody().get("/api/v1/rules")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("T1"))
                .body("items.find { it.id == 'T1' }.confidence.label", equalTo("Confirmed in a published source"))
                .body("items.find { it.id == 'T1' }.rows", hasItem("TimeLimits NotifyWithinFiveWorkingDays"))
                .body("items.find { it.id == 'T1' }.sources.source", hasItem(containsString("section 16C(1)")))
                .body("items.find { it.id == 'A7' }.because", notNullValue());
        nobody().get("/api/v1/rules?confidence=not_confirmed")
                .then()
                .body("items.confidence.code", everyItem(equalTo("NOT_CONFIRMED")))
                .body("total", greaterThan(10));
        nobody().get("/api/v1/rules?confidence=SURE").then().statusCode(422);
        assertThat(page("/rules?confidence=PARTLY")).contains("Partly confirmed", "Decision tables");
    }

    @Test
    void nobody_is_given_a_session() {
        Response page = new Visitor(port).get("/editions/comparison?first=WT2015&second=WT2018");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.cookies()).isEmpty();
    }

    private String page(String path) {
        Response page = new Visitor(port).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.asString();
    }

    private RequestSpecification nobody() {
        return RestAssured.given().port(port).urlEncodingEnabled(false);
    }

    private RequestSpecification as(Person person) {
        return nobody().auth().preemptive().oauth2(examples.token(person));
    }
}
