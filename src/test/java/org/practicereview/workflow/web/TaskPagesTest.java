package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;

/** One person does a task on its pages. */
@IntegrationTest
class TaskPagesTest extends TaskPageSteps {

    @Test
    void a_step_that_sends_nothing_is_done_at_once_and_the_case_says_so() {
        Response page = approver.get(decide);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("Decide whether to notify", "due in 5 working days", "Record the decision");

        Response done = decide(approver, page, "continue", "Suspected abuse");

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.header("Location")).endsWith("/cases/" + recorded);
        assertThat(approver.get("/cases/" + recorded).asString())
                .contains("Preparing the notification", "role=\"alert\"");
        assertThat(openTask(recorded).name()).isEqualTo("Prepare notification");
    }

    @Test
    void wrong_answers_are_all_named_and_what_was_typed_stays() {
        Response page = approver.get(decide);
        Response again = approver.post(decide, "action", "continue", "draftVersion", "0", "reasons", "Only this");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.asString()).contains("There is a problem", "<title>Error: ", "Only this", "href=\"#route\"");
    }

    @Test
    void entries_are_added_and_removed_without_storing_anything() {
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                recorded,
                "Task_DecideWhetherToNotify",
                "{'route':'PANEL','reasons':'x'}");
        Visitor notifier = visitor(partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER));
        String prepare = page(recorded);
        notifier.get(prepare);

        Response added = notifier.post(
                prepare,
                "action",
                "add:children",
                "draftVersion",
                "0",
                "children[0].forenames",
                "Robin",
                "telephone",
                "0123");
        assertThat(added.asString()).contains("children[1].forenames", "value=\"Robin\"", "value=\"0123\"");
        Response removed = notifier.post(
                prepare,
                "action",
                "remove:children:0",
                "draftVersion",
                "0",
                "children[0].forenames",
                "Robin",
                "children[1].forenames",
                "Sam");
        assertThat(removed.asString()).contains("value=\"Sam\"").doesNotContain("value=\"Robin\"");
        assertThat(notifier.get(prepare).asString()).doesNotContain("value=\"Sam\"");
    }

    @Test
    void what_is_sent_is_checked_on_a_page_of_its_own_and_confirmed() {
        IncidentReference prepared = walk.prepared();
        String send = page(prepared);
        Response page = approver.get(send);
        Response checking =
                approver.post(send, "action", "continue", "draftVersion", Visitor.draftVersion(page), "choice", "SEND");
        assertThat(checking.header("Location")).endsWith(send + "/check");

        Response check = approver.get(send + "/check");
        assertThat(check.asString())
                .contains("Check your answers before sending", "Send the notification", "#choice", "Who is notified")
                .contains(
                        "cannot be changed afterwards",
                        ">The Department for Education</li>",
                        ">Send the notification</button>");
        assertThat(openTask(prepared).name()).isEqualTo("Send notification");
        assertThat(approver.get(send + "/done").header("Location")).endsWith(send);

        Response stale = approver.post(send + "/check", "draftVersion", "7");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("The answers have changed");
        Response sent = approver.post(
                send + "/check", "draftVersion", Visitor.draftVersion(check), "_reading", Visitor.reading(check));
        assertThat(sent.header("Location")).endsWith(send + "/done");
        assertThat(approver.get(send + "/done").asString())
                .contains("govuk-panel--confirmation", prepared.value(), "Send the rapid review to the Panel");
        assertThat(approver.post(send + "/check", "draftVersion", "1").header("Location"))
                .as("sent once more by whoever sent it")
                .endsWith(send + "/done");
    }

    @Test
    void unfinished_answers_lead_back_to_the_questions_which_say_once_what_is_missing() {
        String send = page(walk.prepared());
        assertThat(approver.get(send + "/check").header("Location")).endsWith(send);

        assertThat(approver.get(send).asString())
                .contains("<title>Error: Send notification", "There is a problem", "<a href=\"#choice\">");
        assertThat(approver.get(send).asString()).doesNotContain("There is a problem");
    }

    @Test
    void a_form_that_had_been_open_too_long_comes_back_with_everything_typed() {
        approver.get(decide);
        Response again = approver.postWith(
                "expired",
                decide,
                "action",
                "continue",
                "draftVersion",
                "0",
                "route",
                "PANEL",
                "reasons",
                "Typed long ago");

        assertThat(again.asString()).contains("This page had been open too long", "Typed long ago");
        assertThat(openTask(recorded).name()).isEqualTo("Decide whether to notify");
    }

    @Test
    void other_roles_and_other_cases_get_no_page() {
        assertThat(visitor(partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER))
                        .get(decide)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor(partnership.the(Role.LOCAL_AUTHORITY_APPROVER, Partnership.SOUTHSHIRE))
                        .get(decide)
                        .statusCode())
                .isEqualTo(404);
        IncidentReference other = walk.recorded();
        assertThat(approver.get("/cases/" + other + "/tasks/"
                                + openTask(recorded).id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(approver.get("/cases/" + other + "/tasks/none").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(decide).header("Location")).contains("/sign-in");
    }
}
