package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;

/** A submission that cannot be accepted names everything that is wrong, and nothing of it is kept. */
@IntegrationTest
class RefusedSubmissionsTest extends SubmissionCalls {

    @Test
    void every_error_of_every_part_is_in_one_answer_and_nothing_is_kept() {
        long cases = cases();

        as(system)
                .body("""
                        {"incident": {"area": "NORTHSHIRE", "incidentOn": "2026-04-31", "children": [{"born": 1}]},
                         "decision": {"route": "NOBODY"},
                         "notification": {"children": [{"dateOfBirth": "2030-01-01"}], "email": "nowhere"},
                         "send": {}, "more": true}""")
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/incident/incidentOn",
                                "/incident/children/0/born",
                                "/incident/place",
                                "/decision/route",
                                "/decision/reasons",
                                "/notification/children/0/dateOfBirth",
                                "/notification/email",
                                "/notification/telephone",
                                "/send/choice",
                                "/more"));
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void what_cannot_be_recorded_is_named_together_with_what_is_missing() throws IOException {
        as(system)
                .body(example("submission-sent.json")
                        .replace(
                                "\"area\": \"NORTHSHIRE\"", "\"area\": \"SOUTHSHIRE\", \"areaOfIncident\": \"NOWHERE\"")
                        .replace("\"awareOn\": \"2026-04-17\"", "\"awareOn\": \"2026-04-20\", \"awareTime\": \"23:59\"")
                        .replace("\"harm\": \"DIED\",", "")
                        .replace("\"telephone\": \"01234 567890\",", ""))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/incident/area",
                                "/incident/areaOfIncident",
                                "/incident/awareTime",
                                "/incident/harm",
                                "/notification/telephone"));
    }

    @Test
    void what_depends_on_the_case_is_named_together_with_the_rest_and_nothing_is_kept() throws IOException {
        long cases = cases();
        String late = example("submission-sent.json")
                .replace("2026-04-17", "2026-03-02")
                .replace("\"sex\": \"FEMALE\"", "\"gender\": \"FEMALE\"")
                .replace("\"choice\": \"SEND\"", "\"choice\": \"SEND\", \"wrongAuthorityReason\": \"None\"");

        as(system)
                .body(late.replace("\"telephone\": \"01234 567890\",", ""))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/notification/telephone",
                                "/notification/children/0/gender",
                                "/send/wrongAuthorityReason",
                                "/send/lateReason",
                                "/send/lateApprovedBy"));
        as(system)
                .body(late.replace("\"PANEL\"", "\"OFSTED\""))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("not-under-this-edition", "not-asked", "not-asked"));
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void a_day_that_does_not_fit_where_it_is_sent_to_is_named_together_with_the_rest() throws IOException {
        as(system)
                .body(example("submission-sent.json")
                        .replace("\"telephone\": \"01234 567890\",", "")
                        .replace("\"choice\": \"SEND\"", "\"choice\": \"SEND\", \"sentOn\": \"2026-04-18\""))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/notification/telephone", "/send/sentOn"));
    }

    @Test
    void what_is_not_asked_today_is_refused_before_it_waits_for_anybody_and_is_not_in_the_schema() throws IOException {
        as(notifier)
                .body(example("submission-incident.json").replace("\"estimatedAge\": 3", "\"gender\": \"MALE\""))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/notification/children/0/gender"))
                .body("errors.code", contains("not-asked"));
        String child = "properties.notification.properties.children.items.properties";
        as(notifier)
                .get(SUBMISSIONS + "/schema")
                .then()
                .body(child + ".sex", notNullValue())
                .body(child + ".gender", nullValue());
    }

    @Test
    void a_child_that_was_too_old_is_found_before_anything_is_kept() throws IOException {
        as(notifier)
                .body(example("submission-incident.json")
                        .replace("\"estimatedAge\": 3", "\"dateOfBirth\": \"2001-01-01\""))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/notification/children/0/dateOfBirth"))
                .body("errors.code", contains("not-under-18"));
    }
}
