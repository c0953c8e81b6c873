package org.practicereview.notification.likely.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** Before an incident is recorded, cases that may be the same are looked at: by page, by API and by submission. */
@IntegrationTest
class LikelyPagesTest {

    private static final Pattern KEY = Pattern.compile("name=\"_requestKey\" value=\"([^\"]+)\"");
    private static final Pattern TYPED =
            Pattern.compile("<input type=\"hidden\" name=\"([a-zA-Z0-9.\\[\\]-]+)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient database;

    private String area;
    private String surname;
    private Person person;
    private Visitor notifier;
    private IncidentReference there;

    @BeforeEach
    void an_incident_that_is_recorded_already() {
        area = examples.area();
        surname = "O'" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "-Müller";
        person = examples.person(area, Role.LOCAL_AUTHORITY_NOTIFIER);
        notifier = new Visitor(port).signIn(sessions, person);
        there = new IncidentReference(as(person)
                .queryParam("matches-seen", true)
                .body(incident())
                .post("/api/v1/cases")
                .path("reference"));
    }

    @Test
    void the_page_shows_the_case_and_why_and_records_nothing_until_it_is_said_to_be_another_incident() {
        Response shown = send(notifier, "record");

        shown.then()
                .statusCode(409)
                .body(containsString("These cases may be the same incident"))
                .body(containsString("/cases/" + there))
                .body(containsString("Child 1 here, child 1 there: same last name"))
                .body(containsString("Same area, same day"));
        assertThat(cases()).isEqualTo(1);

        again(shown, "another").then().statusCode(302);

        assertThat(cases()).isEqualTo(2);
        assertThat(records.timeline(newest(), "likely-matches-seen")).hasSize(1);
    }

    @Test
    void what_was_typed_comes_back_to_be_changed() {
        again(send(notifier, "record"), "change")
                .then()
                .statusCode(200)
                .body(containsString("<h1 class=\"govuk-heading-l\">Record an incident</h1>"))
                .body(containsString("value=\"Milltown\""))
                .body(containsString(surname.replace("'", "&#39;")));
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void in_another_area_the_page_tells_of_the_area_only() {
        String other = examples.area();
        Person stranger = examples.person(other, Role.LOCAL_AUTHORITY_NOTIFIER);
        String mine = area;
        area = other;

        Response shown = send(new Visitor(port).signIn(sessions, stranger), "record");

        shown.then()
                .statusCode(409)
                .body(containsString("Area " + mine))
                .body(containsString("Ask the safeguarding partnership of that area."))
                .body(not(containsString(there.value())))
                .body(not(containsString("same last name")));
        assertThat(told(stranger)).isPositive();
    }

    @Test
    void a_machine_asks_first_and_says_that_it_has_looked() {
        as(person)
                .body(incident())
                .post("/api/v1/incidents/matches")
                .then()
                .statusCode(200)
                .body("cases[0].reference", equalTo(there.value()))
                .body("cases[0].reasons.words", hasItem("Child 1 here, child 1 there: same last name"))
                .body("cases[0].reasons[0].ruleId", equalTo("F2"))
                .body("limited", equalTo(false));
        as(person)
                .body(incident())
                .post("/api/v1/cases")
                .then()
                .statusCode(409)
                .body("code", equalTo("likely-matches"))
                .body("detail", containsString("matches-seen=true"));
        assertThat(cases()).isEqualTo(1);

        as(person)
                .queryParam("matches-seen", true)
                .body(incident())
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void what_is_no_yes_or_no_is_refused_before_anything_is_looked_for() {
        as(person)
                .queryParam("matches-seen", "perhaps")
                .body(incident())
                .post("/api/v1/cases")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/matches-seen"));
    }

    @Test
    void nobody_looks_in_an_area_of_others_or_without_the_right_to_record() {
        Person stranger = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);
        as(stranger)
                .body(incident())
                .post("/api/v1/incidents/matches")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/area"));
        as(examples.person(area, Role.PANEL_MEMBER))
                .body(incident())
                .post("/api/v1/incidents/matches")
                .then()
                .statusCode(403);
        assertThat(told(stranger)).isZero();
    }

    @Test
    void the_other_machine_that_looks_in_vain_is_told_of_nothing_and_its_probe_of_the_area_is_noted() {
        Person stranger = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);
        String elsewhere = incident()
                .replace(area, stranger.areas(Role.Reach.AREA).iterator().next());

        as(stranger)
                .body(elsewhere)
                .post("/api/v1/incidents/matches")
                .then()
                .statusCode(200)
                .body("cases", empty())
                .body("elsewhere.area", hasItem("Area " + area));
        assertThat(told(stranger)).isPositive();
    }

    @Test
    void a_submission_is_never_held_up_and_says_what_may_be_the_same() {
        as(person)
                .queryParam("dry-run", true)
                .body("{\"incident\":" + incident() + "}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("reference", nullValue())
                .body("likely.cases[0].reference", equalTo(there.value()));

        as(person)
                .body("{\"incident\":" + incident() + "}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .body("likely.cases", hasSize(1));

        assertThat(records.timeline(newest(), "likely-matches-not-seen")).hasSize(1);
    }

    @Test
    void a_submission_is_compared_by_the_children_of_its_notification_too() {
        String unknown = incident().replace(surname, "Nobody").replace("Testina", "Otto");
        String notification = """
                {"telephone": "01234 567890", "whatHappened": "Injuries", "safetyActions": "None yet",
                 "children": [{"forenames": "Testina", "surname": "%s"}]}""".formatted(surname);

        as(person)
                .queryParam("dry-run", true)
                .body("{\"incident\":%s,\"notification\":%s}".formatted(unknown, notification))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("likely.cases[0].reasons.words", hasItem(containsString("same last name")));
    }

    private String incident() {
        return walk.incident(area).toString().replace("Planted", surname);
    }

    private Response send(Visitor visitor, String action) {
        String key = keyOf(visitor.get("/incidents/new"));
        var incident = walk.incident(area);
        List<String> typed = new ArrayList<>(List.of("_requestKey", key, "area", area, "place", "Milltown"));
        for (String name : List.of("incidentOn", "awareOn", "abuseSuspectedOn")) {
            typed.addAll(date(name, incident.path(name).asString()));
        }
        typed.addAll(date("children[0].dateOfBirth", "2020-02-29"));
        typed.addAll(List.of("harm", "SERIOUSLY_HARMED", "abuseOrNeglect", "SUSPECTED", "childStatus", "NEITHER"));
        typed.addAll(List.of("summary", "Injuries that nobody can explain", "action", action));
        typed.addAll(List.of("children[0].forenames", "Testina", "children[0].surname", surname));
        return visitor.post("/incidents/new", typed.toArray(String[]::new));
    }

    /** Presses a button of the page that shows the matches: what was typed is in its hidden fields. */
    private Response again(Response shown, String action) {
        List<String> typed = new ArrayList<>(List.of("_requestKey", keyOf(shown), "action", action));
        Matcher hidden = TYPED.matcher(shown.asString());
        while (hidden.find()) {
            typed.addAll(List.of(hidden.group(1), hidden.group(2).replace("&#39;", "'")));
        }
        assertThat(typed).contains("Milltown", surname);
        return notifier.post("/incidents/new", typed.toArray(String[]::new));
    }

    private static List<String> date(String name, String day) {
        String[] parts = day.split("-");
        return List.of(name + "-day", parts[2], name + "-month", parts[1], name + "-year", parts[0]);
    }

    private static String keyOf(Response page) {
        Matcher key = KEY.matcher(page.asString());
        assertThat(key.find()).as("the form carries a key").isTrue();
        return key.group(1);
    }

    private int cases() {
        return database.sql("select count(*) from case_file where lead_area = :area")
                .param("area", area)
                .query(Integer.class)
                .single();
    }

    private IncidentReference newest() {
        return new IncidentReference(database.sql(
                        "select reference from case_file where lead_area = :area order by id desc fetch first 1 rows only")
                .param("area", area)
                .query(String.class)
                .single());
    }

    private int told(Person whom) {
        return database.sql("select count(*) from access_entry where person_id = :person and what = 'likely-match'")
                .param("person", whom.id())
                .query(Integer.class)
                .single();
    }

    private RequestSpecification as(Person who) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(who));
    }
}
