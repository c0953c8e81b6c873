package org.practicereview.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** What each reader finds on the pages of a case, and what not (rule book, section 12). */
@IntegrationTest
class WhoReadsWhatTest {

    private static final List<Role> NATIONAL =
            List.of(Role.PANEL_MEMBER, Role.PANEL_SECRETARIAT, Role.DEPARTMENT_READER, Role.OFSTED_READER);

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient database;

    @Test
    void the_report_is_read_once_copies_were_sent_by_those_who_got_them() {
        IncidentReference reference = walk.reported();
        refused(Role.PARTNERSHIP_CHAIR, reference, "/report");
        assertThat(page(Role.PARTNERSHIP_CHAIR, reference, "")).doesNotContain(reference + "/report\"");

        walk.sendCopies(reference, Role.DELEGATED_PARTNER_HEALTH, Role.PARTNERSHIP_BUSINESS_MANAGER);

        for (Role reader : NATIONAL) {
            assertThat(page(reader, reference, "")).contains("/cases/" + reference + "/report\"");
            assertThat(page(reader, reference, "/report")).contains("Talk sooner", "Nobody asked", "20 April 2026");
        }
        refused(Role.LOCAL_AUTHORITY_APPROVER, reference, "/report");
        assertThat(readings(reference, Role.OFSTED_READER)).contains("report");
        assertThat(api(Role.OFSTED_READER, reference, "/report"))
                .contains("\"value\":\"Talk sooner\"", "\"copiesSentOn\":\"2026-04-20\"")
                .doesNotContain("\"improvements\"");
        assertThat(page(Role.OFSTED_READER, reference, "/decisions")).doesNotContain("Nothing against it");
        refused(Role.OFSTED_READER, reference, "/publication");
        assertThat(page(Role.DEPARTMENT_READER, reference, "/delays")).contains("Nothing was recorded");
        refused(Role.OFSTED_READER, reference, "/delays");
    }

    @Test
    void the_published_report_is_read_by_everybody_who_sees_the_case() {
        IncidentReference reference = walk.published();

        assertThat(page(Role.LOCAL_AUTHORITY_NOTIFIER, reference, "/report"))
                .contains("Talk sooner", "It was published on", "The text as everybody reads it");
        assertThat(page(Role.LOCAL_AUTHORITY_NOTIFIER, reference, "/decisions")).doesNotContain("Nothing against it");
        for (String work :
                List.of("/publication", "/publication/texts/1", "/publication/comments", "/publication/register")) {
            refused(Role.LOCAL_AUTHORITY_NOTIFIER, reference, work);
        }
        assertThat(page(Role.PANEL_MEMBER, reference, "/publication/register")).contains("Published");
    }

    @Test
    void who_reads_proceedings_comments_and_what_is_learnt_is_noted() {
        IncidentReference reference = walk.published();

        for (String part : List.of("/proceedings", "/review-report", "/learning")) {
            page(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, part);
        }

        assertThat(readings(reference, Role.PARTNERSHIP_BUSINESS_MANAGER))
                .contains("proceedings", "comments", "recommendations", "actions", "learning-reviews");
    }

    @Test
    void the_reasons_for_not_publishing_are_read_by_the_panel_and_the_department_and_not_by_ofsted() {
        IncidentReference reference = walk.reported();
        walk.complete(
                Role.DELEGATED_PARTNER_POLICE,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'DO_NOT_PUBLISH','reasons':'Internal'}");
        assertThat(page(Role.PANEL_MEMBER, reference, "/tasks")).doesNotContain("Send reasons for not publishing");
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendReasonsForNotPublishing",
                "{'justification':'A sibling would be known','publishedInstead':'What was improved'}");

        for (Role told : List.of(Role.PANEL_MEMBER, Role.PANEL_SECRETARIAT, Role.DEPARTMENT_READER)) {
            assertThat(page(told, reference, "/decisions"))
                    .contains("A sibling would be known", "What was improved")
                    .doesNotContain("Internal");
        }
        assertThat(page(Role.OFSTED_READER, reference, "/decisions")).doesNotContain("A sibling would be known");
        assertThat(page(Role.LOCAL_AUTHORITY_APPROVER, reference, "/decisions"))
                .doesNotContain("A sibling would be known");
    }

    @Test
    void national_readers_find_the_notification_as_it_was_sent_and_nothing_that_came_before() {
        IncidentReference reference = walk.prepared();
        refused(Role.LOCAL_AUTHORITY_APPROVER, reference, "/notification");
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'RETURN','correction':'The date is wrong'}");
        walk.prepare(reference);
        walk.complete(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");

        for (Role reader : NATIONAL) {
            assertThat(page(reader, reference, "/notification"))
                    .contains("Injuries that nobody can explain", "01234 567890", "Exactly what was sent");
            assertThat(page(reader, reference, "/timeline"))
                    .contains("Notification sent to the Panel")
                    .doesNotContain("Notification returned", "Notification prepared", "Decided to notify");
            assertThat(page(reader, reference, "/decisions")).doesNotContain("The date is wrong", "01234");
            assertThat(page(reader, reference, "/tasks")).doesNotContain("Prepare notification");
        }
        for (Role own : List.of(Role.LOCAL_AUTHORITY_NOTIFIER, Role.DELEGATED_PARTNER_HEALTH, Role.PARTNERSHIP_CHAIR)) {
            assertThat(page(own, reference, "/decisions")).contains("The date is wrong");
            assertThat(page(own, reference, "/timeline")).contains("Notification returned for correction");
        }
        assertThat(readings(reference, Role.PANEL_MEMBER)).contains("notification");
    }

    @Test
    void minutes_and_dissent_stay_with_the_partnership_and_the_report_goes_on() {
        IncidentReference reference = walk.reviewerAppointed();

        for (Role outside : List.of(Role.PANEL_MEMBER, Role.REVIEWER, Role.LOCAL_AUTHORITY_APPROVER)) {
            assertThat(page(outside, reference, "/decisions"))
                    .contains("Send rapid review")
                    .doesNotContain("Minutes", "Was health present?", "Sign for police");
            assertThat(page(outside, reference, "/timeline"))
                    .contains("Rapid review sent to the Panel")
                    .doesNotContain("Rapid review signed", "Rapid review meeting held");
        }
        for (Role inside : List.of(Role.PARTNERSHIP_BUSINESS_MANAGER, Role.DELEGATED_PARTNER_POLICE)) {
            assertThat(page(inside, reference, "/decisions"))
                    .contains("Minutes", "Was health present?", "Sign for police");
        }
        assertThat(page(Role.INDEPENDENT_SCRUTINEER, reference, "/timeline")).contains("Rapid review signed");
    }

    @Test
    void those_who_meet_and_sign_find_their_tasks() {
        IncidentReference reference = walk.rapidReviewToBeSigned();

        signs(Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "Task_SignForLocalAuthority");
        signs(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_SignForHealth");
        signs(Role.DELEGATED_PARTNER_POLICE, reference, "Task_SignForPolice");
    }

    private void signs(Role partner, IncidentReference reference, String step) {
        String task = walk.task(reference, step).id();
        assertThat(page(partner, reference, "/tasks/" + task)).contains("Do you agree with the rapid review?", "Met");
        refused(Role.LOCAL_AUTHORITY_APPROVER, reference, "/tasks/" + task);
    }

    @Test
    void the_steps_of_a_process_are_shown_to_those_who_may_read_its_part_of_the_case() {
        IncidentReference reference = walk.rapidReviewSent();

        progressShown(Role.PANEL_MEMBER, reference, "PanelConsideration", "Give Panel view");
        progressHidden(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "PanelConsideration", "Give Panel view");
        progressHidden(Role.OFSTED_READER, reference, "RapidReview", "Gather agency returns");
        progressHidden(Role.PANEL_MEMBER, reference, "Learning", "Record recommendations");
        progressHidden(Role.DEPARTMENT_READER, reference, "Publication", "Decide on publication");
        progressHidden(Role.LOCAL_AUTHORITY_APPROVER, reference, "LocalReview", "Appoint reviewer");
    }

    private void progressShown(Role reader, IncidentReference reference, String process, String step) {
        assertThat(page(reader, reference, "/progress")).contains("progress?process=" + process);
        assertThat(page(reader, reference, "/progress?process=" + process)).contains(step);
        assertThat(page(reader, reference, "/progress/" + process + ".svg")).contains(step);
        assertThat(api(reader, reference, "/progress")).contains(step);
    }

    private void progressHidden(Role reader, IncidentReference reference, String process, String step) {
        assertThat(page(reader, reference, "/progress")).doesNotContain("process=" + process, step);
        refused(reader, reference, "/progress?process=" + process);
        refused(reader, reference, "/progress/" + process + ".svg");
        assertThat(api(reader, reference, "/progress")).doesNotContain("\"process\":\"" + process, step);
    }

    private List<String> readings(IncidentReference reference, Role role) {
        return database.sql("select what from access_entry where case_id = :case and person_id = :person")
                .param("case", walk.file(reference).id())
                .param("person", partnership.the(role).id())
                .query(String.class)
                .list();
    }

    private void refused(Role role, IncidentReference reference, String part) {
        assertThat(visitor(role).get("/cases/" + reference + part).statusCode())
                .as(role + part)
                .isEqualTo(404);
    }

    private String page(Role role, IncidentReference reference, String part) {
        var page = visitor(role).get("/cases/" + reference + part);
        assertThat(page.statusCode()).as(role + part).isEqualTo(200);
        return page.asString();
    }

    private String api(Role role, IncidentReference reference, String part) {
        var answer = RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)))
                .get("/api/v1/cases/" + reference + part);
        assertThat(answer.statusCode()).as(role + part).isEqualTo(200);
        return answer.asString();
    }

    private Visitor visitor(Role role) {
        return new Visitor(port).signIn(sessions, partnership.the(role));
    }
}
