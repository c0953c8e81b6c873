package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** Later suspicion as pages and by the API: shown first, then recorded once. */
@IntegrationTest
class NewInformationPagesTest {

    private static final String[] TYPED = {
        "abuseOrNeglect", "SUSPECTED",
        "suspectedOn-day", "20",
        "suspectedOn-month", "4",
        "suspectedOn-year", "2026",
        "news", "Old <b>fractures</b> were found",
        "saidBy", "The pathologist"
    };

    private static final String BODY = """
            {"abuseOrNeglect": "SUSPECTED", "suspectedOn": "2026-04-20", "news": "Old fractures", "saidBy": "Pathologist"}""";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    QuietCases quiet;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    private IncidentReference reference;
    private String page;

    @BeforeEach
    void a_case_not_notified() {
        clock.reset();
        reference = quiet.notNotified();
        page = "/cases/" + reference + "/new-information";
    }

    @Test
    void the_page_shows_route_rule_and_date_and_saves_when_that_is_confirmed() {
        Visitor approver = visitor(Role.LOCAL_AUTHORITY_APPROVER);
        assertThat(approver.get("/cases/" + reference).asString()).contains("suspected after all", page);
        String version = version(approver.get(page));

        Response preview = approver.post(page, with("version", version, "action", "continue"));

        assertThat(preview.asString())
                .contains(
                        "What the rules say then",
                        "N1",
                        "Notify the Panel",
                        "27 April 2026",
                        "the later of awareness and suspicion")
                .contains("Old &lt;b&gt;fractures");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.NOT_NOTIFIED);
        String key = key(preview);
        String[] confirmed = with("version", version, "_requestKey", key, "action", "confirmed");
        assertThat(approver.post(page, confirmed).statusCode()).isEqualTo(302);
        assertThat(approver.post(page, confirmed).statusCode()).isEqualTo(302);
        assertThat(records.timeline(reference, "new-information")).hasSize(1);
        assertThat(approver.get("/cases/" + reference).asString())
                .contains("The new information is recorded", "Decide whether to notify")
                .doesNotContain("suspected after all");
        assertThat(approver.get("/cases/" + reference + "/facts").asString())
                .contains(
                        "2. New information",
                        "Said by: The pathologist",
                        "Neither known nor suspected; now: Suspected");
    }

    @Test
    void whoever_sees_what_it_does_can_go_back_to_what_was_typed() {
        Visitor approver = visitor(Role.LOCAL_AUTHORITY_APPROVER);
        String version = version(approver.get(page));

        Response again = approver.post(page, with("version", version, "action", "change"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString())
                .contains("suspected after all", "Old &lt;b&gt;fractures")
                .doesNotContain("govuk-error-summary");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.NOT_NOTIFIED);
    }

    @Test
    void what_is_missing_is_named_and_a_page_that_is_old_overwrites_nothing() {
        Visitor approver = visitor(Role.LOCAL_AUTHORITY_APPROVER);
        String version = version(approver.get(page));

        assertThat(approver.post(page, "action", "continue", "version", version).statusCode())
                .isEqualTo(422);
        Response preview = approver.post(page, with("version", version, "action", "continue"));
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .body("{\"reason\": \"The school rang\"}")
                .post("/api/v1/cases/" + reference + "/reopening")
                .then()
                .statusCode(200);
        Response stale =
                approver.post(page, with("version", version, "_requestKey", key(preview), "action", "confirmed"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(records.timeline(reference, "new-information")).isEmpty();
    }

    @Test
    void whoever_comes_after_somebody_else_is_led_to_the_case_as_it_is_now() {
        Visitor approver = visitor(Role.LOCAL_AUTHORITY_APPROVER);
        String version = version(approver.get(page));
        as(Role.DELEGATED_PARTNER_POLICE)
                .body(BODY)
                .post("/api/v1" + page)
                .then()
                .statusCode(200);

        Response tooLate = approver.post(page, with("version", version, "action", "continue"));

        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(tooLate.asString())
                .contains("href=\"/cases/" + reference + "\">See how it stands now</a>", "Old &lt;b&gt;fractures");
        assertThat(approver.get("/cases/" + reference).statusCode()).isEqualTo(200);
    }

    @Test
    void machines_ask_first_and_record_once() {
        String address = "/api/v1" + page;
        Response preview = as(Role.DELEGATED_PARTNER_POLICE).body(BODY).post(address + "/preview");
        preview.then()
                .statusCode(200)
                .body("before.route.code", equalTo("SECRETARY_OF_STATE_AND_OFSTED"))
                .body("after.route.code", equalTo("PANEL"))
                .body("after.ruleId", equalTo("N1"))
                .body("clockStartsOn", equalTo("2026-04-20"))
                .body("notifyBefore", nullValue())
                .body("notifyBy", equalTo("2026-04-27"));
        as(Role.DELEGATED_PARTNER_POLICE)
                .header("If-Match", "\"99\"")
                .body(BODY)
                .post(address)
                .then()
                .statusCode(412);
        String key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            as(Role.DELEGATED_PARTNER_POLICE)
                    .header("If-Match", preview.header("ETag"))
                    .header("Idempotency-Key", key)
                    .body(BODY)
                    .post(address)
                    .then()
                    .statusCode(200)
                    .body("weighedAgain", equalTo(true));
        }
        as(Role.DELEGATED_PARTNER_POLICE)
                .body(BODY)
                .post(address)
                .then()
                .statusCode(409)
                .body("code", equalTo("suspected-already"));
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .get("/api/v1/cases/" + reference + "/facts")
                .then()
                .body("items.number", contains(2, 1))
                .body("items[0].change.kind.code", equalTo("NEW_INFORMATION"))
                .body("items[0].change.saidBy", equalTo("Pathologist"))
                .body("items[1].incident.facts.abuseOrNeglect", equalTo("NOT_SUSPECTED"));
    }

    @Test
    void every_error_is_told_at_once() {
        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .body("{\"suspectedOn\": \"2030-01-01\"}")
                .post("/api/v1" + page + "/preview")
                .then()
                .statusCode(422)
                .body("errors", hasSize(4));
    }

    @Test
    void who_reads_no_drafts_reads_what_was_sent_and_neither_reason_nor_name() {
        reference = quiet.sentToTheSecretaryOfState();
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .body(BODY)
                .post("/api/v1/cases/" + reference + "/new-information")
                .then()
                .statusCode(200);

        for (Role role : new Role[] {Role.OFSTED_READER, Role.PANEL_MEMBER}) {
            as(role).get("/api/v1/cases/" + reference + "/facts").then().statusCode(404);
        }
        as(Role.OFSTED_READER)
                .get("/api/v1/cases/" + reference)
                .then()
                .body("incident", nullValue())
                .body("links.notification", equalTo("/api/v1/cases/" + reference + "/notification"));
        assertThat(visitor(Role.OFSTED_READER).get("/cases/" + reference).asString())
                .contains("as it was sent")
                .doesNotContain("What is known");
        quiet.decide(reference, "PANEL");
        quiet.send(reference);
        as(Role.OFSTED_READER)
                .get("/api/v1/cases/" + reference + "/facts")
                .then()
                .statusCode(200)
                .body("items[0].number", equalTo(2))
                .body("items[0].change.reason", nullValue())
                .body("items[0].change.saidBy", nullValue());
    }

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(TYPED));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private static String version(Response page) {
        return found("name=\"version\" value=\"(\\d+)\"", page);
    }

    private static String key(Response page) {
        return found("name=\"_requestKey\" value=\"([^\"]+)\"", page);
    }

    private static String found(String pattern, Response page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.asString());
        assertThat(matcher.find()).as(page.asString()).isTrue();
        return matcher.group(1);
    }

    private Visitor visitor(Role role) {
        return new Visitor(port).signIn(sessions, partnership.the(role));
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
