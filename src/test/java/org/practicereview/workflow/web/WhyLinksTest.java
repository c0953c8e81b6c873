package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** Wherever a date is read, its explanation is one link away. */
@IntegrationTest
class WhyLinksTest extends WhySteps {

    @Autowired
    Tasks tasks;

    @Autowired
    Jobs jobs;

    @Test
    void every_place_that_shows_a_date_links_to_its_explanation() {
        IncidentReference reference = walk.recorded();
        String why = "/cases/" + reference + "/dates/"
                + deadline(reference, Obligation.NOTIFY).id();
        Visitor approver = visitor(Role.LOCAL_AUTHORITY_APPROVER);
        String task = "/cases/" + reference + "/tasks/"
                + walk.task(reference, "Task_DecideWhetherToNotify").id();

        tasks.claim(
                partnership.the(Role.LOCAL_AUTHORITY_APPROVER),
                walk.task(reference, "Task_DecideWhetherToNotify").id(),
                false);

        for (String page : new String[] {
            "/work?view=mine", "/cases?text=" + reference, "/cases/" + reference, "/cases/" + reference + "/tasks", task
        }) {
            assertThat(approver.get(page).asString()).as(page).contains("href=\"" + why + "\"", "Why this date?");
        }
        assertThat(approver.get("/cases/" + reference).asString())
                .contains("The duty is set by law, the number of days by statutory guidance.");
        clock.advance(Duration.ofDays(10));
        examples.in(() -> deadlines.recordOverdue(walk.file(reference).id(), Obligation.NOTIFY));
        assertThat(approver.get(why).asString()).contains("late");
    }

    @Test
    void the_day_by_which_a_review_is_published_names_its_rule_and_links_to_its_explanation() {
        IncidentReference reference = walk.reviewInProgress();
        String page = visitor(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/cases/" + reference + "/review")
                .asString();

        assertThat(page.substring(page.indexOf("Publish by"), page.indexOf("Plan of the review")))
                .contains(
                        "href=\"/rules#rule-L12\"",
                        "/dates/"
                                + deadline(reference, Obligation.PUBLISH_REPORT).id() + "\"",
                        "Why this date?");
    }

    @Test
    void every_worked_out_date_that_is_read_before_a_step_leads_to_its_explanation() {
        IncidentReference reference = walk.reported();
        readBefore("Task_DecideOnPublication", reference, Role.DELEGATED_PARTNER_HEALTH)
                .containsExactly(
                        "/" + deadline(reference, Obligation.PUBLISH_REPORT).id(), "/copies-latest-day");

        walk.sendCopies(reference, Role.DELEGATED_PARTNER_HEALTH, Role.PARTNERSHIP_BUSINESS_MANAGER);
        readBefore("Task_PublishReport", reference, Role.PARTNERSHIP_BUSINESS_MANAGER)
                .containsExactly(
                        "/" + deadline(reference, Obligation.PUBLISH_REPORT).id(),
                        "/"
                                + deadline(reference, Obligation.SEND_ADVANCE_COPIES)
                                        .id(),
                        "/publish-earliest-day");
    }

    /** The dates that are explained among what is read before that step; each is there, on the page and for machines. */
    private ListAssert<String> readBefore(String step, IncidentReference reference, Role role) {
        String id = walk.task(reference, step).id();
        String page = visitor(role)
                .get("/cases/" + reference + "/tasks/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> whys = RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)))
                .get("/api/v1/tasks/" + id)
                .path("toRead.rows.flatten().why.findAll { it != null }");
        List<String> dates = whys.stream()
                .map(why -> why.replace("/api/v1/cases/" + reference + "/deadlines", ""))
                .toList();
        for (String date : dates) {
            assertThat(page.split("/dates" + date + "\"", -1)).as(date).hasSizeGreaterThan(1);
            assertThat(api(role, reference, date).statusCode()).as(date).isEqualTo(200);
            assertThat(visitor(role)
                            .get("/cases/" + reference + "/dates" + date)
                            .statusCode())
                    .isEqualTo(200);
        }
        return assertThat(dates);
    }

    @Test
    void the_entries_of_the_timeline_that_tell_of_a_date_lead_to_its_explanation() {
        IncidentReference reference = walk.recorded();
        Deadline notify = deadline(reference, Obligation.NOTIFY);
        clock.advance(Duration.ofDays(30));
        jobs.runDueOf(reference.value());

        RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.LOCAL_AUTHORITY_APPROVER)))
                .get("/api/v1/cases/" + reference + "/timeline")
                .then()
                .body(
                        "items.find { it.kind == 'deadline-missed' }.why",
                        equalTo("/api/v1/cases/" + reference + "/deadlines/" + notify.id()))
                .body("items.find { it.kind == 'incident-recorded' }.why", org.hamcrest.Matchers.nullValue());
        assertThat(visitor(Role.LOCAL_AUTHORITY_APPROVER)
                        .get("/cases/" + reference + "/timeline")
                        .asString()
                        .split("/dates/" + notify.id() + "\"", -1))
                .as("in the head of the case and at the entry")
                .hasSize(3);
    }
}
