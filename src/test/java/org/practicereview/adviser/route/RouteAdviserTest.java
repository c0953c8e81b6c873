package org.practicereview.adviser.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The threshold adviser answers anybody, by the edition of the day, and keeps nothing. */
@Tag("once")
@IntegrationTest
class RouteAdviserTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @ParameterizedTest(name = "on {0} under {1}: {2}, by {3}")
    @CsvSource({
        "2013-05-01, WT2013, OFSTED_AND_LSCB, ",
        "2015-12-23, WT2015, OFSTED_AND_LSCB, 2016-01-04",
        "2018-06-28, WT2015, OFSTED_AND_LSCB, 2018-07-05",
        "2018-06-29, WT2018, PANEL, 2018-07-06",
        "2020-04-06, WT2018, PANEL, 2020-04-15",
        "2020-12-23, WT2018-2020, PANEL, 2021-01-04",
        "2023-12-15, WT2023, PANEL, 2023-12-22",
        "2026-03-19, WT2026, PANEL, 2026-03-26",
    })
    void a_suspected_death_goes_where_the_edition_of_the_day_sends_it(
            String awareOn, String edition, String route, String dueOn) {
        ask("harm=DIED&abuseOrNeglect=SUSPECTED&childStatus=NEITHER&awareOn=" + awareOn)
                .statusCode(200)
                .body("edition.code", equalTo(edition))
                .body("on", equalTo(awareOn))
                .body("route.code", equalTo(route))
                .body("duty.code", equalTo("MUST"))
                .body("limits[0].dueOn", equalTo(dueOn))
                .body("limits[0].relaxed", nullValue());
    }

    @Test
    void the_advice_says_who_is_told_how_many_forms_and_where_it_stands() {
        ask("harm=DIED&abuseOrNeglect=KNOWN&childStatus=LOOKED_AFTER&residence=OTHER_AREA&children=SIBLINGS"
                        + "&awareOn=2018-07-10")
                .statusCode(200)
                .body("source.rule", equalTo("N1"))
                .body("source.confidence.label", equalTo("Confirmed in a published source"))
                .body("followedBy.code", equalTo("RAPID_REVIEW"))
                .body("notifier.who.code", equalTo("AREA_OF_INCIDENT"))
                .body("notifier.together", containsString("the safeguarding partners of the other area are told too"))
                .body("notifier.source.rule", equalTo("N16"))
                .body("told.recipient.code", contains("PANEL", "DEPARTMENT", "OFSTED", "SAFEGUARDING_PARTNERS"))
                .body("told.source.rule", contains("A6", "P12", "P12", "T5"))
                .body("forms.rule.code", equalTo("ONE_PER_CHILD"))
                .body("limits.obligation.code", contains("NOTIFY", "TELL_PARTNERS"))
                .body("words.words", hasItem("clinical commissioning group (CCG)"));
    }

    @Test
    void the_clock_starts_with_suspicion_where_that_came_later() {
        ask("harm=SERIOUSLY_HARMED&abuseOrNeglect=SUSPECTED&childStatus=NEITHER&awareOn=2023-12-13"
                        + "&abuseSuspectedOn=2023-12-18")
                .body("edition.code", equalTo("WT2023"))
                .body("limits[0].startedOn", equalTo("2023-12-18"))
                .body("limits[0].dueOn", equalTo("2023-12-27"));
    }

    @Test
    void the_death_of_a_care_leaver_is_voluntary_and_runs_from_the_death_being_known() {
        ask("harm=DIED&abuseOrNeglect=SUSPECTED&childStatus=CARE_LEAVER&awareOn=2024-01-02&abuseSuspectedOn=2024-01-09")
                .body("route.code", equalTo("SECRETARY_OF_STATE_AND_OFSTED"))
                .body("duty.code", equalTo("MAY"))
                .body("limits.obligation.code", contains("NOTIFY_CARE_LEAVER_DEATH"))
                .body("limits[0].dueOn", equalTo("2024-01-09"))
                .body("limits[0].source.confidence.label", equalTo("Partly confirmed"));
    }

    @Test
    void who_is_not_to_be_notified_needs_no_form_and_has_no_date() {
        ask("harm=DIED&abuseOrNeglect=NOT_SUSPECTED&childStatus=NEITHER&regulatedSetting=true&awareOn=2024-01-02")
                .body("route.code", equalTo("NOT_NOTIFIED"))
                .body("source.rule", equalTo("N4"))
                .body("told", empty())
                .body("forms", nullValue())
                .body("limits", empty());
    }

    @Test
    void without_a_day_the_rules_of_today_hold_and_an_unread_edition_says_so() {
        ask("harm=DIED&abuseOrNeglect=KNOWN&childStatus=NEITHER")
                .body("on", equalTo("2026-04-20"))
                .body("edition.checked", equalTo(false))
                .body("edition.standing", equalTo("inherited from WT2023, not yet checked"))
                .body("limits[0].limit", equalTo("5 working days"))
                .body("limits[0].dueOn", nullValue());
    }

    @ParameterizedTest(name = "of {0} at {1} by {2}")
    @CsvSource({
        "2024-10-26, 10:00, 2024-10-28T09:00:00Z",
        "2018-06-29, 09:30, 2018-07-01T09:30:00+01:00",
        "2024-03-30, , 2024-04-01T01:00:00+01:00",
    })
    void the_child_death_office_is_told_of_every_death_within_48_hours_whatever_the_route(
            String awareOn, String awareTime, String dueAt) {
        ask("harm=DIED&abuseOrNeglect=NOT_SUSPECTED&childStatus=NEITHER&awareOn=" + awareOn
                        + (awareTime == null ? "" : "&awareTime=" + awareTime))
                .body("route.code", equalTo("NOT_NOTIFIED"))
                .body("limits", empty())
                .body("childDeathOffice.obligation.code", equalTo("NOTIFY_CHILD_DEATH"))
                .body("childDeathOffice.limit", equalTo("48 hours"))
                .body("childDeathOffice.dueAt", equalTo(dueAt))
                .body("childDeathOffice.statutory", equalTo(false))
                .body("childDeathOffice.setBy.code", equalTo("EXPECTATION"))
                .body("childDeathOffice.source.rule", equalTo("K2"))
                .body("childDeathOffice.source.confidence.code", equalTo("NOT_CONFIRMED"));
    }

    @Test
    void nobody_tells_the_child_death_office_of_a_child_who_lives_and_the_boards_had_no_hours_for_it() {
        ask("harm=SERIOUSLY_HARMED&abuseOrNeglect=KNOWN&childStatus=NEITHER&awareOn=2024-10-26")
                .body("childDeathOffice", nullValue());
        ask("harm=DIED&abuseOrNeglect=KNOWN&childStatus=CARE_LEAVER&awareOn=2024-10-26")
                .body("childDeathOffice", nullValue());
        ask("harm=DIED&abuseOrNeglect=KNOWN&childStatus=NEITHER&awareOn=2016-10-26")
                .body("childDeathOffice.limit", nullValue())
                .body("childDeathOffice.source.rule", equalTo("K2"));
        ask("harm=DIED&abuseOrNeglect=KNOWN&childStatus=NEITHER")
                .body("childDeathOffice.limit", equalTo("48 hours"))
                .body("childDeathOffice.dueAt", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harm=DIED&abuseOrNeglect=SUSPECTED&childStatus=NEITHER&awareOn=2024-05-02&abuseSuspectedOn=2024-05-03",
                "harm=DIED&abuseOrNeglect=SUSPECTED&childStatus=NEITHER&awareOn=2024-05-02&awareTime=18:30",
                "harm=DIED&abuseOrNeglect=NOT_SUSPECTED&childStatus=LOOKED_AFTER&awareOn=2024-05-02",
                "harm=DIED&abuseOrNeglect=SUSPECTED&childStatus=CARE_LEAVER&awareOn=2024-05-02&awareTime=09:00",
            })
    void every_date_leads_to_the_calculator_which_finds_the_same(String question) {
        JsonPath advice = asked(question).jsonPath();
        List<Map<String, Object>> dates = new ArrayList<>(advice.getList("limits"));
        if (advice.get("childDeathOffice") != null) {
            dates.add(advice.getMap("childDeathOffice"));
        }
        String shown = page("?" + question).asString();

        assertThat(dates).isNotEmpty();
        for (Map<String, Object> date : dates) {
            @SuppressWarnings("unchecked")
            Map<String, String> links = (Map<String, String>) date.get("links");
            RestAssured.given()
                    .port(port)
                    .urlEncodingEnabled(false)
                    .get(links.get("why"))
                    .then()
                    .statusCode(200)
                    .body("dueOn", equalTo(date.get("dueOn")))
                    .body("dueAt", equalTo(date.get("dueAt")));
            assertThat(shown).contains("href=\"" + links.get("page").replace("&", "&amp;") + "\"", "Why this");
            assertThat(new Visitor(port)
                            .request()
                            .urlEncodingEnabled(false)
                            .get(links.get("page"))
                            .asString())
                    .contains("Why this date?")
                    .doesNotContain("There is a problem");
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "awareOn=2013-04-14, /awareOn, before-first-edition",
        "awareOn=2050-01-01, /awareOn, after-last-known-day",
        "awareOn=2023-02-29, /awareOn, not-a-date",
        "awareOn=yesterday, /awareOn, not-a-date",
        "abuseSuspectedOn=2024-01-02, /awareOn, required",
        "awareTime=17:30, /awareOn, required",
        "childStatus=CARELEAVER, /childStatus, not-a-choice",
        "regulatedSetting=perhaps, /regulatedSetting, wrong-type",
        "surname=Planted, /surname, unknown-field",
        "placeOfHarm=OUTSIDE_ENGLAND_LIVES_ELSEWHERE&residence=SAME_AREA, /residence, not-in-england",
        "childStatus=LOOKED_AFTER&ageAtHarm=UNBORN, /ageAtHarm, status-contradicts-age",
        "abuseOrNeglect=NOT_SUSPECTED&awareOn=2024-01-02&abuseSuspectedOn=2024-01-03, /abuseSuspectedOn, not-suspected",
    })
    void what_is_wrong_is_named_by_parameter_and_rule(String given, String pointer, String code) {
        ask("harm=DIED&abuseOrNeglect=KNOWN&childStatus=NEITHER&" + given)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        ask("").statusCode(422).body("errors.pointer", contains("/harm", "/abuseOrNeglect", "/childStatus"));
    }

    @Test
    void the_page_asks_first_and_then_answers_what_stands_in_its_address() {
        assertThat(page("").statusCode()).isEqualTo(200);
        String answered = page("?harm=DIED&abuseOrNeglect=SUSPECTED&childStatus=NEITHER&awareOn-day=20&awareOn-month=4"
                        + "&awareOn-year=2026")
                .asString();

        assertThat(answered)
                .contains("Notify the Panel (a rapid review follows)", "27 April 2026")
                .contains("The duty is set by law, the number of days by statutory guidance.")
                .contains("Working Together 2026 (inherited from WT2023, not yet checked)")
                .contains("Confirmed in a published source");
    }

    @Test
    void the_page_names_what_is_wrong_and_keeps_what_was_typed() {
        Response refused = page("?harm=DIED&awareOn-day=31&awareOn-month=2&awareOn-year=2026");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("<title>Error: ", "Choose the status of the child", "href=\"#awareOn\"")
                .contains("value=\"31\"");
    }

    @Test
    void nobody_is_given_a_session() {
        int before = sessions();

        Response page = page("?harm=DIED");
        Response answer = asked("harm=DIED");

        assertThat(page.cookies()).isEmpty();
        assertThat(answer.cookies()).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    private int sessions() {
        return database.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }

    private Response page(String query) {
        return new Visitor(port).request().urlEncodingEnabled(false).get("/adviser" + query);
    }

    private ValidatableResponse ask(String query) {
        return asked(query).then();
    }

    private Response asked(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                parameters.put(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        return RestAssured.given().port(port).queryParams(parameters).get("/api/v1/adviser/route");
    }
}
