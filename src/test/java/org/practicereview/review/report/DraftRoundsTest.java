package org.practicereview.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.practicereview.testing.Api.json;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.SessionRepository;

/** A draft goes round among those who commissioned the review, until its final text is accepted (L6, L8). */
@IntegrationTest
class DraftRoundsTest extends DraftSteps {

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Jobs jobs;

    @Autowired
    List<AwaitedAnswers> stages;

    @Test
    void comments_are_answered_and_what_is_accepted_is_what_copies_are_sent_of() {
        walk.writeDraft(reference);
        comment(Role.DELEGATED_PARTNER_HEALTH, "improvements", "Sooner than what?")
                .statusCode(201);
        as(Role.REVIEWER)
                .header("If-Match", "\"1\"")
                .body(json("{'verdict':'PARTLY','reason':'It is in the report'}"))
                .put(report + "/comments/1/answer")
                .then()
                .statusCode(200)
                .body("answer.verdict.code", equalTo("PARTLY"))
                .body("version", equalTo(2));
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get(report)
                .then()
                .body("items[0].draft", equalTo(true))
                .body("items[0].round.commentsDueOn", equalTo("2026-05-05"))
                .body("items[0].sections", nullValue());
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CloseDraftRound", "{'next':'WRITE_ON'}");
        comment(Role.DELEGATED_PARTNER_HEALTH, "improvements", "Too late")
                .statusCode(409)
                .body("code", equalTo("round-closed"));

        walk.complete(Role.REVIEWER, reference, "Task_WriteReport", """
                {'improvements':'Talk the same day','systemicReasons':'Nobody asked','report':'The report',
                 'further':[{'title':'The family','text':'In their words'}],'submitted':'FINAL'}""");
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get(report + "/2/changes/1")
                .then()
                .body("items.kind", contains("CHANGED", "UNCHANGED", "UNCHANGED", "ADDED"))
                .body("items[0].runs.text", contains("Talk ", "sooner", "the same day"));
        walk.hear(reference);
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AcceptReport", "{'decision':'ACCEPTED'}");
        walk.shareReport(reference);
        walk.sendCopies(reference, Role.DELEGATED_PARTNER_HEALTH, Role.PARTNERSHIP_BUSINESS_MANAGER);
        String hash = as(Role.PARTNERSHIP_BUSINESS_MANAGER).get(report + "/2").path("hash");
        as(Role.PANEL_MEMBER)
                .get("/api/v1/cases/" + reference + "/report")
                .then()
                .body("hash", equalTo(hash))
                .body("shown.rows.value", hasItem("In their words"));
        answer("\"2\"").then().statusCode(409).body("code", equalTo("report-accepted"));
    }

    @Test
    void a_round_ends_with_open_comments_only_with_a_reason_and_they_are_listed_when_the_report_is_accepted() {
        walk.writeDraft(reference);
        comment(Role.DELEGATED_PARTNER_POLICE, "report", "Who was there?").statusCode(201);
        assertThat(awaitedFrom(Role.DELEGATED_PARTNER_HEALTH)).containsExactly("Comment on draft 1");
        assertThat(awaitedFrom(Role.DELEGATED_PARTNER_POLICE))
                .as("has commented")
                .isEmpty();
        assertThat(awaitedFrom(Role.PANEL_MEMBER)).as("not its own review").isEmpty();
        assertThat(awaitedFrom(Role.REVIEWER)).containsExactly("Answer comments on draft 1");
        complete("Task_CloseDraftRound", "{'next':'WRITE_ON'}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/openBecause"));
        complete("Task_CloseDraftRound", "{'next':'WRITE_ON','openBecause':'Asked the family first'}")
                .then()
                .statusCode(200);
        assertThat(awaitedFrom(Role.DELEGATED_PARTNER_HEALTH)).isEmpty();
        walk.writeReport(reference);

        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/api/v1/tasks/"
                        + walk.task(reference, "Task_AcceptReport").id())
                .then()
                .body("toRead.heading", hasItem("Comments that are not answered"));
        assertThat(records.timeline(reference, "draft-round-closed"))
                .containsExactly("Comments on version 1 of the report ended, not all of them answered (1)");
    }

    @Test
    void a_round_that_is_late_is_told_once() {
        walk.writeDraft(reference);
        assertThat(records.messages(reference, "DRAFT_TO_BE_COMMENTED_ON"))
                .containsExactlyInAnyOrder("SAFEGUARDING_PARTNERS: draft 1", "BUSINESS_MANAGER: draft 1");
        clock.advance(Duration.ofDays(15));
        jobs.runDueOf(reference.value());
        assertThat(records.messages(reference, "DRAFT_ROUND_LATE")).isEmpty();

        for (int morning = 0; morning < 2; morning++) {
            clock.advance(Duration.ofDays(1));
            jobs.runDueOf(reference.value());
        }
        assertThat(records.messages(reference, "DRAFT_ROUND_LATE")).hasSize(2);
    }

    @Test
    void the_pages_show_versions_comments_and_changes() {
        walk.writeDraft(reference);
        Visitor partner = new Visitor(port).signIn(sessions, partnership.the(Role.DELEGATED_PARTNER_HEALTH));
        Visitor reviewer = new Visitor(port).signIn(sessions, partnership.the(Role.REVIEWER));
        String page = "/cases/" + reference + "/review-report";
        assertThat(partner.get("/cases/" + reference).asString()).contains(page);
        assertThat(partner.get(page).asString())
                .contains("Version 1, a draft", "Comments by", "No agency has been shown");
        assertThat(partner.get(page + "/1").asString()).contains("Talk sooner", "commenting?section=improvements");
        partner.get(page + "/1/commenting?section=improvements");
        assertThat(partner.post(page + "/1/commenting", "section", "improvements", "text", "")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Enter your comment");
        partner.post(page + "/1/commenting", "section", "improvements", "text", "Sooner than what?");
        assertThat(partner.get(page + "/1").asString()).contains("Sooner than what?", "Not answered");

        assertThat(reviewer.get(page + "/comments/1/answer").asString()).contains("Sooner than what?");
        assertThat(reviewer.post(page + "/comments/1/answer", "verdict", "ACCEPTED", "version", "9")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("Somebody else has changed it");
        reviewer.post(page + "/comments/1/answer", "verdict", "ACCEPTED", "version", "1");
        assertThat(partner.get(page + "/1").asString()).contains("Accepted");

        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CloseDraftRound", "{'next':'WRITE_ON'}");
        walk.complete(Role.REVIEWER, reference, "Task_WriteReport", """
                {'improvements':'Talk the same day','systemicReasons':'Nobody asked','report':'The report',
                 'submitted':'FINAL'}""");
        assertThat(partner.get(page + "/2/changes/1").asString())
                .contains("[removed: sooner]", "[added: the same day]");
        partner.request()
                .get(page + "/2/copy.pdf")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("application/pdf"));
    }

    @Test
    void whoever_is_refused_has_looked_at_nothing() {
        walk.writeDraft(reference);
        comment(Role.DELEGATED_PARTNER_HEALTH, "improvements", "Sooner than what?")
                .statusCode(201);
        String pages = "/cases/" + reference + "/review-report";
        List<String> ofTheManager = readings(Role.PARTNERSHIP_BUSINESS_MANAGER);
        List<String> ofTheReviewer = readings(Role.REVIEWER);

        visitor(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get(pages + "/comments/1/answer")
                .then()
                .statusCode(403);
        answered(Role.PARTNERSHIP_BUSINESS_MANAGER, 1).statusCode(403);
        answered(Role.PARTNERSHIP_BUSINESS_MANAGER, 2).statusCode(404);
        assertThat(readings(Role.PARTNERSHIP_BUSINESS_MANAGER)).isEqualTo(ofTheManager);

        visitor(Role.REVIEWER).get(pages + "/1/commenting").then().statusCode(403);
        visitor(Role.REVIEWER).get(pages + "/2/commenting").then().statusCode(404);
        comment(Role.REVIEWER, "improvements", "I wrote it").statusCode(403);
        assertThat(readings(Role.REVIEWER)).isEqualTo(ofTheReviewer);

        visitor(Role.REVIEWER).get(pages + "/comments/1/answer").then().statusCode(200);
        assertThat(readings(Role.REVIEWER)).contains("comments");
    }

    private ValidatableResponse answered(Role role, int comment) {
        return as(role).header("If-Match", "\"1\"")
                .body(json("{'verdict':'ACCEPTED'}"))
                .put(report + "/comments/" + comment + "/answer")
                .then();
    }

    private Visitor visitor(Role role) {
        return new Visitor(port).signIn(sessions, partnership.the(role));
    }

    private List<String> readings(Role role) {
        return records.readings(reference, partnership.the(role).id());
    }

    private List<String> awaitedFrom(Role role) {
        return stages.stream()
                .flatMap(stage -> stage.awaitedFrom(partnership.the(role)).stream())
                .filter(asked -> reference.equals(asked.reference()))
                .map(AwaitedAnswer::words)
                .toList();
    }
}
