package org.practicereview.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** A review that began before drafts went round has no draft to hand in: its reviewer is told where it was confirmed. */
@IntegrationTest
class ReportUnderAnEarlierModelTest extends DraftSteps {

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient database;

    @Test
    void a_draft_is_refused_on_the_last_page_and_its_title_begins_with_it() {
        String task = walk.task(reference, "Task_WriteReport").id();
        database.sql("update task set process = 'LocalReview' where id = :id")
                .param("id", task)
                .update();
        as(Role.REVIEWER)
                .header("If-Match", "*")
                .body(json("{'report':'What was found','submitted':'DRAFT'}"))
                .put("/api/v1/tasks/" + task + "/draft")
                .then()
                .statusCode(204);
        Visitor reviewer = new Visitor(port).signIn(sessions, partnership.the(Role.REVIEWER));
        String check = "/cases/" + reference + "/tasks/" + task + "/check";
        Response shown = reviewer.get(check);
        assertThat(shown.asString()).contains("<title>Check your answers", "Confirm and pass on");

        Response refused = reviewer.post(check, "draftVersion", Visitor.draftVersion(shown));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains(
                        "<title>Error: Check your answers",
                        "There is a problem",
                        "This review began before drafts went round here: submit the final text.");
        assertThat(walk.openSteps(reference)).contains("Task_WriteReport");
    }
}
