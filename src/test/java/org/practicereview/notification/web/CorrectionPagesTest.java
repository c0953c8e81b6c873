package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** Correcting an incident as pages and by the API: shown first, then done once. */
@IntegrationTest
class CorrectionPagesTest {

    private static final String[] TYPED = {
        "place", "Newtown",
        "incidentOn-day", "18",
        "incidentOn-month", "4",
        "incidentOn-year", "2026",
        "awareOn-day", "19",
        "awareOn-month", "4",
        "awareOn-year", "2026",
        "awareTime", "",
        "harm", "SERIOUSLY_HARMED",
        "abuseOrNeglect", "SUSPECTED",
        "abuseSuspectedOn-day", "19",
        "abuseSuspectedOn-month", "4",
        "abuseSuspectedOn-year", "2026",
        "childStatus", "NEITHER",
        "ageAtHarm", "UNDER_18",
        "regulatedSetting", "false",
        "placeOfHarm", "IN_ENGLAND",
        "residence", "SAME_AREA",
        "summary", "Injuries that nobody can explain",
        "reason", "The call came on Sunday"
    };

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    private IncidentReference reference;
    private String page;

    @BeforeEach
    void a_recorded_incident() {
        clock.reset();
        reference = walk.recorded();
        page = "/cases/" + reference + "/corrections";
    }

    @Test
    void the_page_comes_filled_in_shows_what_differs_and_corrects_once() {
        Visitor notifier = new Visitor(port).signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER));
        assertThat(notifier.get("/cases/" + reference).asString()).contains("Correct the incident");
        Response form = notifier.get(page);
        assertThat(form.asString())
                .contains("value=\"Milltown\"", "added to the notification")
                .doesNotContain("Which area leads?", "Children");
        String version = found("name=\"version\" value=\"(\\d+)\"", form);

        Response preview = notifier.post(page, with("version", version, "action", "continue"));

        assertThat(preview.asString())
                .contains("Milltown; now: Newtown", "20 April 2026; now: 19 April 2026", "The work goes on where it is")
                .contains("N2");
        String key = found("name=\"_requestKey\" value=\"([^\"]+)\"", preview);
        String[] confirmed = with("version", version, "_requestKey", key, "action", "confirmed");
        assertThat(notifier.post(page, confirmed).statusCode()).isEqualTo(302);
        assertThat(notifier.post(page, confirmed).statusCode()).isEqualTo(302);
        assertThat(records.timeline(reference, "incident-corrected")).hasSize(1);
        List<String> other = new ArrayList<>(List.of("place", "Oldtown"));
        other.addAll(List.of(confirmed));
        assertThat(notifier.post(page, other.toArray(String[]::new))
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("This was sent from this page already", "The call came on Sunday");
        assertThat(notifier.get("/cases/" + reference + "/facts").asString())
                .contains("2. Correction", "The call came on Sunday", "Milltown; now: Newtown");
        assertThat(notifier.post(page, with("version", version, "action", "confirmed", "place", "Oldtown"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whoever_sees_what_it_does_can_go_back_to_what_was_typed() {
        Visitor notifier = new Visitor(port).signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER));
        String version = found("name=\"version\" value=\"(\\d+)\"", notifier.get(page));
        Response preview = notifier.post(page, with("version", version, "action", "continue"));
        assertThat(preview.asString()).contains(">Back</button>", ">Change it</button>");

        Response again = notifier.post(page, with("version", version, "action", "change"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString())
                .contains("Correct the incident", "value=\"Newtown\"", "The call came on Sunday")
                .doesNotContain("govuk-error-summary");
        assertThat(records.timeline(reference, "incident-corrected")).isEmpty();
    }

    @Test
    void what_is_wrong_is_named_at_its_question() {
        Visitor notifier = new Visitor(port).signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER));
        notifier.get(page);

        Response refused = notifier.post(page, "place", "", "action", "continue");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Enter where it happened", "Enter why this is corrected");
    }

    @Test
    void machines_send_only_what_is_corrected() {
        String address = "/api/v1" + page;
        String body = "{\"place\": \"Newtown\", \"reason\": \"Mistyped\"}";
        Response preview = as(Role.DELEGATED_PARTNER_HEALTH).body(body).post(address + "/preview");
        preview.then()
                .statusCode(200)
                .body("weighedAgain", equalTo(false))
                .body("notifyBefore", equalTo("2026-04-27"))
                .body("notifyBy", equalTo("2026-04-27"));

        as(Role.DELEGATED_PARTNER_HEALTH)
                .header("If-Match", preview.header("ETag"))
                .body(body)
                .post(address)
                .then()
                .statusCode(200);
        as(Role.DELEGATED_PARTNER_HEALTH)
                .header("If-Match", preview.header("ETag"))
                .body("{\"place\": \"Oldtown\", \"reason\": \"Mistyped\"}")
                .post(address)
                .then()
                .statusCode(412);
        as(Role.DELEGATED_PARTNER_HEALTH)
                .body("{\"weather\": \"Snow\", \"reason\": \"Mistyped\"}")
                .post(address)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/weather"));
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .get("/api/v1/cases/" + reference + "/facts")
                .then()
                .body("items[0].change.differences.fact", contains("Place"))
                .body("items[0].change.differences[0].before", equalTo("Milltown"))
                .body("items[0].change.differences[0].now", equalTo("Newtown"));
    }

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(TYPED));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private static String found(String pattern, Response page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.asString());
        assertThat(matcher.find()).as(page.asString()).isTrue();
        return matcher.group(1);
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
