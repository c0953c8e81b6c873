package org.practicereview.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.practicereview.testing.Api.json;

import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;

/** Drafts of a report: what they may leave open, who writes them, and who reads and comments on them (L6, L8). */
@IntegrationTest
class DraftsOfReportsTest extends DraftSteps {

    @Test
    void a_draft_may_leave_open_what_the_final_text_must_have() {
        String task =
                "/api/v1/tasks/" + walk.task(reference, "Task_WriteReport").id();
        String draft = "{'report':'Begun','submitted':'%s'}";
        as(Role.REVIEWER)
                .body(json(draft.formatted("FINAL")))
                .post(task + "/completion")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/improvements", "/systemicReasons"));
        as(Role.REVIEWER)
                .body(
                        json(
                                "{'report':'B','further':[{'title':'A','text':'x'},{'title':'a ','text':'y'}],'submitted':'DRAFT'}"))
                .post(task + "/completion")
                .then()
                .statusCode(422)
                .body("errors.code", contains("title-taken"));

        as(Role.REVIEWER)
                .body(json(draft.formatted("DRAFT")))
                .post(task + "/completion")
                .then()
                .statusCode(200);
        as(Role.REVIEWER).get(report + "/1").then().body("sections.text", contains("", "", "Begun"));
    }

    @Test
    void two_who_write_one_section_at_once_do_not_overwrite_each_other() {
        String section =
                "/api/v1/tasks/" + walk.task(reference, "Task_WriteReport").id() + "/sections/aboutReport";
        String seen = as(Role.REVIEWER).get(section).getHeader("ETag");
        as(Role.REVIEWER)
                .header("If-Match", seen)
                .body(json("{'report':'First'}"))
                .put(section)
                .then()
                .statusCode(200);

        as(Role.REVIEWER)
                .header("If-Match", seen)
                .body(json("{'report':'Second'}"))
                .put(section)
                .then()
                .statusCode(412);
    }

    @Test
    void drafts_are_read_and_commented_on_by_those_alone_who_are_entitled() {
        walk.writeDraft(reference);
        for (Role role : new Role[] {
            Role.LOCAL_AUTHORITY_APPROVER, Role.AGENCY_CONTRIBUTOR, Role.PANEL_MEMBER, Role.OFSTED_READER
        }) {
            as(role).get(report).then().statusCode(404);
            as(role).get(report + "/1").then().statusCode(404);
            as(role).get(report + "/comments").then().statusCode(404);
            comment(role, "report", "x").statusCode(404);
        }
        comment(Role.REVIEWER, "report", "x").statusCode(403);
        comment(Role.INDEPENDENT_SCRUTINEER, "report", "x").statusCode(403);
        comment(Role.DELEGATED_PARTNER_HEALTH, "further-none", "x")
                .statusCode(422)
                .body("errors.pointer", contains("/section"));
        comment(Role.PARTNERSHIP_BUSINESS_MANAGER, "report", "x").statusCode(201);
        as(Role.DELEGATED_PARTNER_HEALTH)
                .header("If-Match", "\"1\"")
                .body(json("{'verdict':'ACCEPTED'}"))
                .put(report + "/comments/1/answer")
                .then()
                .statusCode(403);
        answer(null).then().statusCode(428);
        answer("\"7\"").then().statusCode(412);
        as(Role.REVIEWER)
                .header("If-Match", "\"1\"")
                .body(json("{'verdict':'NOT_ACCEPTED'}"))
                .put(report + "/comments/1/answer")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void the_panel_comments_on_drafts_of_its_own_reviews() {
        walk.enterReviewerIntoThePool();
        reference = walk.panelAnswered("NATIONAL_REVIEW");
        report = "/api/v1/cases/" + reference + "/review-report";
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecommendReviewer",
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'From the pool'}"
                        .formatted(partnership.the(Role.REVIEWER).id()));
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordSecretaryOfStateDecision",
                "{'decision':'CONFIRMED','decidedOn':'2026-04-20'}");
        walk.agreeTerms(reference);
        walk.writeDraft(reference);

        comment(Role.PANEL_MEMBER, "report", "Who was there?").statusCode(201);
        assertThat(records.messages(reference, "DRAFT_TO_BE_COMMENTED_ON")).containsExactly("PANEL: draft 1");
        walk.closeDraftRound(reference, Role.PANEL_SECRETARIAT, "Asked the family first");
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body("{}")
                .post(report + "/accuracy-checks")
                .then()
                .statusCode(403);
    }
}
