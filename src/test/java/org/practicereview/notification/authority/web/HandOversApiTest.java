package org.practicereview.notification.authority.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;

/** A case is handed over to another area, which keeps all that was entered and every date. */
@IntegrationTest
class HandOversApiTest extends HandOverSteps {

    @Test
    void the_other_area_reads_the_case_as_soon_as_it_is_asked_and_does_none_of_its_tasks() {
        IncidentReference reference = walk.recorded();
        as(asked).get(path(reference)).then().statusCode(404);

        propose(reference).then().statusCode(201).body("number", equalTo(1));

        as(asked)
                .get(path(reference))
                .then()
                .statusCode(200)
                .body("leadArea.code", equalTo("NORTHSHIRE"))
                .body("incident.place", equalTo("Milltown"))
                .body("readable", contains("CASE", "NOTIFICATION"))
                .body("otherAreas[0].why.code", equalTo("HAND_OVER"))
                .body("links", hasKey("handOver"));
        as(asked)
                .get("/api/v1/hand-overs")
                .then()
                .body(
                        "items.findAll { it.reference == '" + reference + "' }.reason",
                        contains("It happened at Southport"))
                .body("items.find { it.reference == '" + reference + "' }.mayAnswer", contains("ACCEPTED", "DECLINED"));
        as(asked)
                .body("{}")
                .post("/api/v1/tasks/"
                        + walk.task(reference, "Task_DecideWhetherToNotify").id() + "/completion")
                .then()
                .statusCode(404);
    }

    @Test
    void before_sending_the_case_goes_over_with_all_that_was_entered_and_nobody_is_told() {
        IncidentReference reference = walk.notifying();
        String task = walk.task(reference, "Task_PrepareNotification").id();
        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .post("/api/v1/tasks/" + task + "/claim")
                .then()
                .statusCode(200);
        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .header(
                        "If-Match",
                        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                                .get("/api/v1/tasks/" + task)
                                .header("ETag"))
                .body("{\"telephone\": \"01234 567890\"}")
                .put("/api/v1/tasks/" + task + "/draft")
                .then()
                .statusCode(204);
        Set<String> dates = rows(reference, "deadline ");
        propose(reference);

        answer(reference, ACCEPTED).then().statusCode(200);

        assertThat(rows(reference, "deadline ")).isEqualTo(dates).isNotEmpty();
        assertThat(rows(reference, "outbox_message ")).isEmpty();
        assertThat(records.timeline(reference, "lead-area-changed"))
                .containsExactly("Southshire leads instead of Northshire; all dates stay");
        Person prepares = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER, Partnership.SOUTHSHIRE);
        as(prepares)
                .get("/api/v1/tasks/" + task)
                .then()
                .statusCode(200)
                .body("task.assigneeName", equalTo(null))
                .body("draft.telephone", equalTo("01234 567890"));
        as(prepares).get("/api/v1/tasks?view=team").then().body("items.id", hasItem(task));
        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .get("/api/v1/tasks/" + task)
                .then()
                .statusCode(404);
        as(the(Role.LOCAL_AUTHORITY_APPROVER))
                .get(path(reference))
                .then()
                .body("leadArea.code", equalTo("SOUTHSHIRE"))
                .body("readable", contains("CASE", "NOTIFICATION"))
                .body("otherAreas[0].area.code", equalTo("NORTHSHIRE"))
                .body("otherAreas[0].why.code", equalTo("FORMER_LEAD"));
    }

    @Test
    void after_sending_the_first_date_of_sending_and_all_others_stay_and_whoever_was_sent_it_is_told() {
        IncidentReference reference = walk.notified();
        String sent =
                as(the(Role.LOCAL_AUTHORITY_APPROVER)).get(path(reference)).path("notifiedAt");
        Set<String> dates = rows(reference, "deadline ");
        propose(reference);

        answer(reference, ACCEPTED).then().statusCode(200);

        as(asked)
                .get(path(reference))
                .then()
                .body("leadArea.code", equalTo("SOUTHSHIRE"))
                .body("notifiedAt", equalTo(sent));
        assertThat(rows(reference, "deadline ")).isEqualTo(dates).isNotEmpty();
        assertThat(records.messages(reference, "LEAD_AREA_CHANGED"))
                .containsExactly(
                        "DEPARTMENT: hand-over-1",
                        "OFSTED: hand-over-1",
                        "PANEL: hand-over-1",
                        "SAFEGUARDING_PARTNERS: hand-over-1");
        walk.complete(
                partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, Partnership.SOUTHSHIRE),
                reference,
                "Task_GatherAgencyReturns",
                CaseWalk.answers(
                        "{'agencies':[{'agency':'School','involvement':'Knew the child'}],'safetyActions':'None'}"));
        as(the(Role.PANEL_SECRETARIAT))
                .get(path(reference) + "/timeline")
                .then()
                .body("items.what", hasItem("Southshire leads instead of Northshire; all dates stay"))
                .body("items.what", not(hasItem("Proposed that Southshire leads")));
    }

    @ParameterizedTest
    @CsvSource({
        "DELEGATED_PARTNER_HEALTH, 403",
        "LEAD_SAFEGUARDING_PARTNER, 403",
        "AGENCY_CONTRIBUTOR, 404",
        "PANEL_SECRETARIAT, 404"
    })
    void nobody_else_hands_a_case_over(Role role, int status) {
        IncidentReference reference = walk.recorded();

        as(the(role))
                .body(TO_SOUTHSHIRE)
                .post(path(reference) + "/hand-overs")
                .then()
                .statusCode(status);
    }

    @Test
    void only_those_who_may_answer_for_the_other_area_are_asked() {
        IncidentReference reference = walk.recorded();
        propose(reference);
        Person reads = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER, Partnership.SOUTHSHIRE);

        as(reads).get("/api/v1/hand-overs").then().body("items", empty());
        answer(reads, reference, ACCEPTED).then().statusCode(403);
        as(reads).get(path(reference) + "/hand-overs/1").then().statusCode(200).body("mayAnswer", empty());
    }

    @ParameterizedTest
    @CsvSource({"NORTHSHIRE, not-a-choice", "NOWHERE, not-a-choice", "NOT-LISTED, not-a-choice"})
    void a_case_goes_only_to_another_area_that_uses_the_service(String area, String code) {
        IncidentReference reference = walk.recorded();

        as(the(Role.LOCAL_AUTHORITY_APPROVER))
                .body("{\"area\": \"" + area + "\", \"reason\": \"?\"}")
                .post(path(reference) + "/hand-overs")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/area"))
                .body("errors[0].code", equalTo(code));
    }

    private Set<String> rows(IncidentReference reference, String table) {
        return records.of(reference).stream()
                .filter(row -> row.startsWith(table))
                .collect(Collectors.toSet());
    }
}
