package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.SameMoment;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** A form that is sent twice, by a double click or a second try, records one incident. */
@IntegrationTest
class IncidentPagesTest {

    private static final String PAGE = "/incidents/new";
    private static final Pattern KEY = Pattern.compile("name=\"_requestKey\" value=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("SI-\\d{4}-\\d{4}");

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private String area;
    private Visitor notifier;

    @BeforeEach
    void somebody_who_may_record() {
        area = examples.area();
        Person person = examples.person(area, Role.LOCAL_AUTHORITY_NOTIFIER);
        notifier = new Visitor(port).signIn(sessions, person);
    }

    @Test
    void an_agency_refers_an_incident_learns_what_happens_next_and_does_not_see_the_case() {
        notifier = new Visitor(port).signIn(sessions, examples.person(area, Role.AGENCY_CONTRIBUTOR));
        send(keyOf(notifier.get(PAGE)), "Milltown").then().statusCode(302);

        assertThat(notifier.get("/incidents/recorded").asString())
                .contains(
                        "Referred to the local authority by:",
                        "An agency",
                        "Only the local authority can send a notification.",
                        "Keep the reference.")
                .doesNotContain("/cases/");
    }

    @Test
    void a_form_sent_twice_records_one_incident_and_confirms_it_twice() {
        String key = keyOf(notifier.get(PAGE));

        String first = confirmed(send(key, "Milltown"));
        String second = confirmed(send(key, "Milltown"));

        assertThat(second).isEqualTo(first);
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void a_form_sent_twice_at_the_same_moment_records_one_incident() throws Exception {
        String key = keyOf(notifier.get(PAGE));

        List<Throwable> thrown = SameMoment.of(
                () -> send(key, "Milltown").then().statusCode(302),
                () -> send(key, "Milltown").then().statusCode(302));

        assertThat(thrown).allMatch(Objects::isNull);
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void a_form_that_was_refused_can_be_sent_again() {
        String key = keyOf(notifier.get(PAGE));
        send(key, "").then().statusCode(422).body(containsString("Enter where it happened"));

        send(key, "Milltown").then().statusCode(302);

        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void other_answers_from_a_page_that_was_sent_are_another_incident_only_on_purpose() {
        String key = keyOf(notifier.get(PAGE));
        send(key, "Milltown").then().statusCode(302);

        Response asked = send(key, "Marketville");

        asked.then()
                .statusCode(422)
                .body(containsString("An incident was recorded from this page already"))
                .body(containsString("Marketville"));
        assertThat(cases()).isEqualTo(1);
        send(keyOf(asked), "Marketville").then().statusCode(302);
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void each_page_has_a_key_of_its_own() {
        assertThat(keyOf(notifier.get(PAGE))).isNotEqualTo(keyOf(notifier.get(PAGE)));
    }

    /** Other tests record the same child too, so that it is said each time that this is another incident. */
    private Response send(String key, String place) {
        LocalDate today = England.today(clock);
        List<String> typed = new ArrayList<>(List.of("_requestKey", key, "area", area, "place", place));
        typed.addAll(date("incidentOn", today.minusDays(2)));
        typed.addAll(date("awareOn", today));
        typed.addAll(date("abuseSuspectedOn", today));
        typed.addAll(date("children[0].dateOfBirth", LocalDate.of(2020, 2, 29)));
        typed.addAll(List.of("harm", "SERIOUSLY_HARMED", "abuseOrNeglect", "SUSPECTED", "childStatus", "NEITHER"));
        typed.addAll(List.of("summary", "Injuries that nobody can explain", "action", "another"));
        typed.addAll(List.of("children[0].forenames", "Testina", "children[0].surname", "Planted"));
        return notifier.post(PAGE, typed.toArray(String[]::new));
    }

    private static List<String> date(String name, LocalDate day) {
        return List.of(
                name + "-day", String.valueOf(day.getDayOfMonth()),
                name + "-month", String.valueOf(day.getMonthValue()),
                name + "-year", String.valueOf(day.getYear()));
    }

    private String confirmed(Response sent) {
        sent.then().statusCode(302);
        String page = notifier.get("/incidents/recorded")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher reference = REFERENCE.matcher(page);
        assertThat(reference.find()).as("the page names the incident").isTrue();
        assertThat(page).contains("/cases/" + reference.group() + "/dates/");
        return reference.group();
    }

    private int cases() {
        return database.sql("select count(*) from case_file where lead_area = :area")
                .param("area", area)
                .query(Integer.class)
                .single();
    }

    private static String keyOf(Response page) {
        Matcher key = KEY.matcher(page.asString());
        assertThat(key.find()).as("the form carries a key").isTrue();
        return key.group(1);
    }
}
