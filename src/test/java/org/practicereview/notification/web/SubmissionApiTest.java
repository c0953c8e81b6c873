package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;

/** An incident and its notification in one call. */
@IntegrationTest
class SubmissionApiTest extends SubmissionCalls {

    @Test
    void a_notifier_sends_all_but_the_decision_and_the_notification_waits_filled_in() throws IOException {
        String reference = as(notifier)
                .body(example("submission-incident.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("dryRun", equalTo(false))
                .body("notifyBy", equalTo("2026-04-24"))
                .body("clockStartedOn", equalTo("2026-04-18"))
                .body(
                        "waiting",
                        containsInAnyOrder(
                                "Task_DecideWhetherToNotify",
                                "Task_GiveViewLocalAuthority",
                                "Task_GiveViewHealth",
                                "Task_GiveViewPolice"))
                .extract()
                .path("reference");

        as(system)
                .body("{\"route\": \"PANEL\", \"reasons\": \"Suspected\"}")
                .post("/api/v1/tasks/" + task(reference) + "/completion")
                .then()
                .statusCode(200);
        as(notifier)
                .get("/api/v1/tasks/" + task(reference))
                .then()
                .body("draft.jobTitle", equalTo("Head of safeguarding"))
                .body("draft.children[0].estimatedAge", equalTo(3));
    }

    @Test
    void a_system_that_approves_sends_it_at_once_and_only_once() throws IOException {
        String key = UUID.randomUUID().toString();
        String reference = as(system)
                .header("Idempotency-Key", key)
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(201)
                .body("waiting", hasItems("Task_GatherAgencyReturns"))
                .extract()
                .path("reference");

        as(system)
                .header("Idempotency-Key", key)
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(201)
                .body("reference", equalTo(reference));
        as(system)
                .get("/api/v1/cases/" + reference + "/notification")
                .then()
                .statusCode(200)
                .body("notification.children[0].sex", equalTo("FEMALE"));
    }

    @Test
    void what_is_sent_again_without_a_key_notifies_nobody_twice() throws IOException {
        String submission = example("submission-sent.json").replace("\"summary\": \"", "\"summary\": \"Sent again. ");

        List<String> references = Stream.of(1, 2)
                .map(time -> as(system)
                        .body(submission)
                        .post(SUBMISSIONS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("reference"))
                .toList();

        assertThat(references.get(1)).isEqualTo(references.get(0));
    }

    @Test
    void one_person_sends_only_where_the_partnership_settled_it_and_the_record_says_so() throws IOException {
        String reference = as(system)
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS)
                .path("reference");
        as(system)
                .get("/api/v1/cases/" + reference + "/timeline")
                .then()
                .body("items.what", hasItems("Prepared and sent by the same person, as the partnership allows"));

        areas.onePersonMaySend(Partnership.NORTHSHIRE, false);
        long cases = cases();
        as(system)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("code", equalTo("own-work"));
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void a_dry_run_says_what_would_come_of_it_and_keeps_nothing() throws IOException {
        long cases = cases();

        as(system)
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS + "?dry-run=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("reference", nullValue())
                .body("notifyBy", equalTo("2026-04-24"))
                .body("waiting", hasItems("Task_GatherAgencyReturns"));

        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void sending_needs_all_parts_and_the_role_for_each() throws IOException {
        as(notifier)
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(403);
        as(partnership.the(Role.PANEL_MEMBER))
                .body(example("submission-incident.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(403);
        as(system)
                .body("{\"incident\": {}, \"send\": {\"choice\": \"SEND\"}}")
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/decision", "/notification"));
        as(system).body("[]").post(SUBMISSIONS).then().statusCode(422);
        as(system)
                .body("{}")
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/incident"));
        as(system).body("{}").post(SUBMISSIONS + "?dry-run=perhaps").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission-incident.json", "submission-sent.json"})
    void the_examples_fit_the_published_schema(String name) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(as(notifier).get(SUBMISSIONS + "/schema").asString());

        assertThat(schema.validate(example(name), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(
                        example(name).replace("\"telephone\"", "\"phone\"").replace("Milltown", "M".repeat(201)),
                        InputFormat.JSON))
                .extracting(problem -> problem.getInstanceLocation().toString())
                .containsOnly("/notification", "/incident/place");
    }

    private String task(String reference) {
        return as(system)
                .get("/api/v1/cases/" + reference + "/tasks")
                .path("items.find { it.state == 'OPEN' && !it.step.startsWith('Task_GiveView') }.id")
                .toString();
    }
}
