package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;

/** Why this date? The clock of tests stands on Monday 20 April 2026 where a test does not move it. */
@IntegrationTest
class WhyPagesTest extends WhySteps {

    @Test
    void the_page_tells_the_three_dates_the_rule_each_day_and_where_it_stands() {
        clock.set(LocalDate.of(2026, 4, 29).atTime(9, 0));
        IncidentReference reference = walk.recorded();

        assertThat(why(Role.LOCAL_AUTHORITY_NOTIFIER, reference, Obligation.NOTIFY))
                .contains(
                        "7 May 2026",
                        "The incident: Monday 27 April 2026. It starts no clock.",
                        "The local authority became aware of it: Wednesday 29 April 2026.",
                        "Rule T1: Children Act 2004, section 16C(1)",
                        "The duty is set by law, the number of days by statutory guidance.",
                        "Monday 4 May 2026 is not counted: bank holiday (",
                        "Thursday 7 May 2026 is working day 5.",
                        "Not done yet: due in 5 working days.",
                        "Add to your calendar");
    }

    @Test
    void what_was_met_says_by_whom_and_how_late() {
        IncidentReference reference = walk.prepared();
        clock.advance(Duration.ofDays(10));
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'" + walk.late() + "}");

        Deadline met = deadline(reference, Obligation.NOTIFY);
        assertThat(why(Role.PANEL_MEMBER, reference, Obligation.NOTIFY))
                .contains("by Test Local authority approver: met ", "working days late")
                .doesNotContain("The office was closed");
        api(Role.PANEL_MEMBER, reference, "")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(String.valueOf(met.id())))
                .body("items[0].metBy", equalTo("Test Local authority approver"))
                .body("items[0].workingDaysLate", org.hamcrest.Matchers.greaterThan(0))
                .body("items[0].links.self", equalTo("/api/v1/cases/" + reference + "/deadlines/" + met.id()));
    }

    @Test
    void the_api_gives_the_same_steps() {
        IncidentReference reference = walk.notified();
        Deadline sends = deadline(reference, Obligation.SEND_RAPID_REVIEW);

        api(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "/" + sends.id())
                .then()
                .statusCode(200)
                .body("what", equalTo("Send the rapid review to the Panel"))
                .body("date", equalTo(sends.dueOn().toString()))
                .body("deadline.dueOn", equalTo(sends.dueOn().toString()))
                .body("deadline.rule.id", equalTo("RR5"))
                .body("deadline.rule.setBy.code", equalTo("EXPECTATION"))
                .body("steps.kind.code", hasItems("TRIGGER", "EDITION", "RULE", "COUNTED", "LAST_DAY", "STATE"))
                .body("steps.findAll { it.workingDay != null }.workingDay", hasItem(15))
                .body("links.calendar", org.hamcrest.Matchers.nullValue())
                .body("deadline.links.calendar", containsString(".ics"));
        RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER)))
                .get("/api/v1/cases/" + reference)
                .then()
                .body("due.why", equalTo("/api/v1/cases/" + reference + "/deadlines/" + sends.id()));
    }

    @Test
    void dates_of_the_publication_are_explained_to_those_who_may_read_it() {
        IncidentReference reported = walk.reported();
        String copies = "/cases/" + reported + "/dates/copies-latest-day";
        Visitor manager = visitor(Role.PARTNERSHIP_BUSINESS_MANAGER);

        assertThat(manager.get("/cases/" + reported).asString()).contains("href=\"" + copies + "\"");
        assertThat(manager.get(copies).asString())
                .contains("Last day to send copies", "The last day to publish is", "is working day 7.");
        assertThat(visitor(Role.LOCAL_AUTHORITY_APPROVER).get(copies).statusCode())
                .isEqualTo(404);

        walk.sendCopies(reported, Role.DELEGATED_PARTNER_HEALTH, Role.PARTNERSHIP_BUSINESS_MANAGER);
        assertThat(manager.get(copies).statusCode()).isEqualTo(404);
        assertThat(manager.get("/cases/" + reported + "/dates/publish-earliest-day")
                        .asString())
                .contains("Earliest day to publish", "Copies were sent on", "from then on the report may be published");

        clock.advance(Duration.ofDays(14));
        walk.publish(reported, Role.PARTNERSHIP_BUSINESS_MANAGER);
        assertThat(manager.get("/cases/" + reported + "/dates/first-take-down-day")
                        .asString())
                .contains("is the first day on which it may be taken down", "it must still be there");
        assertThat(manager.get("/cases/" + reported + "/report").asString())
                .contains("First day on which the report may be taken down", "first-take-down-day");
        RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER)))
                .get("/api/v1/cases/" + reported + "/dates")
                .then()
                .body("items.id", hasItems("publish-earliest-day", "first-take-down-day"));
    }

    @Test
    void a_date_that_is_not_there_or_of_a_case_one_may_not_see_is_not_found() {
        IncidentReference reference = walk.recorded();
        IncidentReference another = walk.recorded();
        long id = deadline(reference, Obligation.NOTIFY).id();
        Visitor approver = visitor(Role.LOCAL_AUTHORITY_APPROVER);

        assertThat(approver.get("/cases/" + another + "/dates/" + id).statusCode())
                .isEqualTo(404);
        assertThat(approver.get("/cases/" + reference + "/dates/nothing").statusCode())
                .isEqualTo(404);
        Response unseen = visitor(Role.PANEL_MEMBER).get("/cases/" + reference + "/dates/" + id);
        Response unknown = visitor(Role.PANEL_MEMBER).get("/cases/SI-2026-999999/dates/" + id);
        assertThat(unseen.statusCode()).isEqualTo(404);
        assertThat(unseen.asString()).isEqualTo(unknown.asString());
    }
}
