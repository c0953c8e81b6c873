package org.practicereview.proceedings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Proceedings beside a case through the API: preview, record, change, end, and every kind of bad input. */
@IntegrationTest
class ProceedingsApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    private IncidentReference reference;
    private String address;

    /** Due on 11 May 2026: the rapid review. */
    @BeforeEach
    void a_notified_case_a_week_later() {
        reference = walk.notified();
        address = "/api/v1/cases/" + reference + "/proceedings";
        clock.set(LocalDateTime.of(2026, 4, 27, 9, 0));
    }

    @Test
    void the_effect_is_asked_first_and_then_the_ledger_is_changed() {
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body(body("CRIMINAL", "2026-04-20", "2026-06-30", ""))
                .post(address + "/preview")
                .then()
                .statusCode(200)
                .body("items.obligation.code", contains("SEND_RAPID_REVIEW"))
                .body("items[0].effect.code", equalTo("REASON_FOR_DELAY"))
                .body("items[0].dueBefore", equalTo("2026-05-12"))
                .body("items[0].dueAfter", equalTo("2026-05-12"))
                .body("items[0].why", startsWith("/api/v1/cases/" + reference + "/deadlines/"))
                .body("items[0].asksForTarget", equalTo(true))
                .body("items[0].ruleId", equalTo("RR18"));
        assertThat(records.timeline(reference, "proceedings-recorded")).isEmpty();

        String self = as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body(body("CRIMINAL", "2026-04-20", "2026-06-30", target("2026-07-03")))
                .post(address)
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("effects[0].targetOn", equalTo("2026-07-03"))
                .extract()
                .header("Location");

        as(Role.OFSTED_READER)
                .get(self)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("kind.code", equalTo("CRIMINAL"))
                .body("endedOn", nullValue());
        as(Role.OFSTED_READER)
                .get("/api/v1/cases/" + reference + "/deadlines")
                .then()
                .statusCode(200)
                .body("items[1].delays[0].targetOn", equalTo("2026-07-03"))
                .body("items[1].delays[0].reason", equalTo("A trial"))
                .body("items[1].dueOn", equalTo("2026-05-12"));
        as(Role.OFSTED_READER)
                .get("/api/v1/cases/" + reference + "/timeline")
                .then()
                .body("items.kind", hasItem("delay-recorded"));
    }

    @Test
    void the_same_request_twice_records_once() {
        String key = UUID.randomUUID().toString();
        String body = body("FAMILY", "2026-04-20", "2026-06-30", target("2026-07-03"));

        for (int i = 0; i < 2; i++) {
            as(Role.DELEGATED_PARTNER_HEALTH)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(address)
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(1));
        }

        as(Role.DELEGATED_PARTNER_HEALTH).get(address).then().body("total", equalTo(1));
    }

    @Test
    void they_are_changed_in_the_version_that_was_seen_and_end_once() {
        record("CRIMINAL", "2026-04-20");
        String changed = "{\"expectedEndOn\": \"2026-08-31\", \"targets\": [" + target("2026-09-04") + "]}";

        manager().body(changed).put(address + "/1").then().statusCode(428);
        manager()
                .header("If-Match", "\"7\"")
                .body(changed)
                .put(address + "/1")
                .then()
                .statusCode(412);
        manager()
                .header("If-Match", "\"0\"")
                .body(changed)
                .put(address + "/1")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("effects[0].targetOn", equalTo("2026-09-04"));
        manager()
                .header("If-Match", "\"0\"")
                .body(changed)
                .put(address + "/1")
                .then()
                .statusCode(412);

        String ended = "{\"endedOn\": \"2026-04-27\", \"targets\": [" + target("2026-05-12") + "]}";
        manager()
                .body("{\"endedOn\": \"2026-04-27\"}")
                .post(address + "/1/preview")
                .then()
                .statusCode(200)
                .body("items[0].targetOn", equalTo("2026-09-04"));
        manager()
                .header("If-Match", "\"1\"")
                .body(ended)
                .put(address + "/1")
                .then()
                .statusCode(200);
        manager()
                .header("If-Match", "*")
                .body(ended)
                .put(address + "/1")
                .then()
                .statusCode(409)
                .body("code", equalTo("proceedings-ended"));
        assertThat(records.timeline(reference, "proceedings-ended"))
                .containsExactly("Proceedings 1 (Criminal investigation or proceedings) ended on 27 April 2026");
    }

    @ParameterizedTest(name = "{2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04-28|2026-06-30|/startedOn|date-in-future",
                "2026-04-17|2026-06-30|/startedOn|before-incident",
                "2026-02-30|2026-06-30|/startedOn|not-a-date",
                "2026-04-20|2026-04-19|/expectedEndOn|before-start",
                "2026-04-20|2026-11-31|/expectedEndOn|not-a-date",
                "2026-04-20|2032-01-01|/expectedEndOn|date-out-of-range",
            })
    void impossible_days_are_named(String from, String until, String pointer, String code) {
        manager()
                .body(body("CRIMINAL", from, until, target("2026-07-03")))
                .post(address)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        manager().get(address).then().body("total", equalTo(0));
    }

    @Test
    void proceedings_of_one_kind_do_not_overlap_and_others_may() {
        record("CRIMINAL", "2026-04-20");

        manager()
                .body(body("CRIMINAL", "2026-04-24", "2026-06-30", target("2026-07-03")))
                .post(address)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/startedOn"))
                .body("errors[0].code", equalTo("overlaps"));
        record("CORONIAL", "2026-04-24");
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "|/targets|required",
                "{\"obligation\": \"SEND_RAPID_REVIEW\"}|/targets/0/targetOn|required",
                "{\"obligation\": \"SEND_RAPID_REVIEW\", \"targetOn\": \"2026-05-11\"}|/targets/0/targetOn|before-date",
                "{\"obligation\": \"NOTIFY\", \"targetOn\": \"2026-07-03\"}|/targets/0/obligation|not-delayed",
                "{\"obligation\": \"SOON\", \"targetOn\": \"2026-07-03\"}|/targets/0/obligation|not-a-choice",
            })
    void a_delay_has_a_target_for_the_date_it_delays_and_for_no_other(String targets, String pointer, String code) {
        manager()
                .body(body("CRIMINAL", "2026-04-20", "2026-06-30", targets == null ? "" : targets))
                .post(address)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void they_cannot_end_before_they_start_nor_in_the_future() {
        record("OTHER", "2026-04-24");

        for (String endedOn : new String[] {"2026-04-23", "2026-04-28", "2026-04-31"}) {
            manager()
                    .header("If-Match", "\"0\"")
                    .body("{\"endedOn\": \"%s\", \"targets\": [%s]}".formatted(endedOn, target("2026-07-03")))
                    .put(address + "/1")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/endedOn"));
        }
    }

    @Test
    void whoever_only_reads_changes_nothing_and_another_area_finds_nothing() {
        String body = body("CRIMINAL", "2026-04-20", "2026-06-30", target("2026-07-03"));

        as(Role.LEAD_SAFEGUARDING_PARTNER).body(body).post(address).then().statusCode(403);
        as(Role.PANEL_SECRETARIAT).body(body).post(address + "/preview").then().statusCode(403);
        RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, Partnership.SOUTHSHIRE)))
                .get(address)
                .then()
                .statusCode(404);
        manager().get(address + "/99").then().statusCode(404);
        manager().get(address + "/none").then().statusCode(404);
    }

    private void record(String kind, String from) {
        manager()
                .body(body(kind, from, "2026-06-30", target("2026-07-03")))
                .post(address)
                .then()
                .statusCode(201);
    }

    private static String body(String kind, String from, String until, String targets) {
        return """
                {"kind": "%s", "authority": "Northshire Police", "reason": "A trial", "startedOn": "%s",
                 "expectedEndOn": "%s", "targets": [%s]}""".formatted(kind, from, until, targets);
    }

    private static String target(String day) {
        return "{\"obligation\": \"SEND_RAPID_REVIEW\", \"targetOn\": \"" + day + "\"}";
    }

    private RequestSpecification manager() {
        return as(Role.PARTNERSHIP_BUSINESS_MANAGER);
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
