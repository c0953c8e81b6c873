package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

@IntegrationTest
class TaskPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseAccess access;

    @Autowired
    TaskList tasks;

    private Visitor approver;
    private Visitor colleague;
    private IncidentReference recorded;
    private String decide;

    @BeforeEach
    void a_recorded_incident() {
        approver = visitor(partnership.the(Role.LOCAL_AUTHORITY_APPROVER));
        colleague = visitor(anotherApprover());
        recorded = walk.recorded();
        decide = page(recorded);
    }

    @Test
    void a_step_that_sends_nothing_is_done_at_once_and_the_case_says_so() {
        Response page = approver.get(decide);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("Decide whether to notify", "due in 5 working days", "Save and complete");

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
    void what_is_saved_is_there_the_next_time_for_colleagues_too() {
        Response saved = decide(approver, approver.get(decide), "save", "Half a sen");
        assertThat(saved.header("Location")).endsWith(decide);

        assertThat(colleague.get(decide).asString()).contains("Half a sen");
    }

    @Test
    void whoever_saves_second_sees_both_texts_and_chooses() {
        Response mine = approver.get(decide);
        Response theirs = colleague.get(decide);
        decide(colleague, theirs, "save", "What the colleague wrote");

        for (String action : new String[] {"save", "continue"}) {
            Response both = decide(approver, mine, action, "What I wrote");
            assertThat(both.statusCode()).isEqualTo(409);
            assertThat(both.asString()).contains("What the colleague wrote", "What I wrote", "Keep what I typed");
            mine = both;
            if (action.equals("save")) {
                decide(colleague, colleague.get(decide), "save", "What the colleague wrote");
            }
        }
        decide(approver, mine, "save", "What I wrote");
        assertThat(colleague.get(decide).asString())
                .contains("What I wrote")
                .doesNotContain("What the colleague wrote");
    }

    @Test
    void whoever_is_told_of_a_newer_text_has_not_taken_the_task_and_not_given_it_back() {
        Response mine = approver.get(decide);
        decide(colleague, colleague.get(decide), "save", "What the colleague wrote");

        assertThat(decide(approver, mine, "claim", "Mine now").statusCode()).isEqualTo(409);
        assertThat(openTask(recorded).assignee()).isNull();

        decide(approver, approver.get(decide), "claim", "Mine now");
        assertThat(openTask(recorded).assignee()).isNotNull();
        assertThat(decide(approver, mine, "release", "No longer").statusCode()).isEqualTo(409);
        assertThat(openTask(recorded).assignee()).isNotNull();
    }

    @Test
    void a_task_is_taken_shown_as_taken_and_taken_over() {
        decide(approver, approver.get(decide), "claim", "Mine now");
        assertThat(approver.get("/work").asString()).contains(decide);

        Response taken = colleague.get(decide);
        assertThat(taken.asString())
                .contains("has taken this task", "Mine now", "Take over")
                .doesNotContain("<textarea");
        colleague.post(decide, "action", "take-over");
        assertThat(colleague.get(decide).asString()).contains("<textarea");

        Response late = decide(approver, colleague.get(decide), "continue", "Too late");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("A colleague has taken this task", "Too late");

        Response released = decide(colleague, colleague.get(decide), "release", "Given back");
        assertThat(released.header("Location")).endsWith("/work?view=team");
        assertThat(approver.get(decide).asString()).contains("Given back", "<textarea");
    }

    @Test
    void a_step_done_by_a_colleague_in_between_is_refused_and_what_was_typed_can_still_be_read() {
        Response mine = approver.get(decide);
        decide(colleague, colleague.get(decide), "continue", "Done by a colleague");

        Response second = decide(approver, mine, "continue", "My long text");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("This has been done already", "My long text");
        assertThat(approver.get(decide).statusCode()).isEqualTo(409);
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
                .contains("Check your answers before sending", "Send the notification", "#choice", "Who is notified");
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
    void unfinished_answers_lead_back_to_the_questions() {
        IncidentReference prepared = walk.prepared();
        assertThat(approver.get(page(prepared) + "/check").header("Location")).endsWith(page(prepared));
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

    private Response decide(Visitor visitor, Response page, String action, String reasons) {
        return visitor.post(
                decide,
                "action",
                action,
                "draftVersion",
                Visitor.draftVersion(page),
                "route",
                "PANEL",
                "reasons",
                reasons);
    }

    private String page(IncidentReference reference) {
        return "/cases/" + reference + "/tasks/" + openTask(reference).id();
    }

    private WorkTask openTask(IncidentReference reference) {
        CaseFile file = access.see(partnership.the(Role.LOCAL_AUTHORITY_APPROVER), reference);
        return tasks.of(file.id()).stream()
                .filter(task -> task.isOpen() && !task.key().task().startsWith("Task_GiveView"))
                .findFirst()
                .orElseThrow();
    }

    private Person anotherApprover() {
        UUID id = UUID.randomUUID();
        Grant grant = new Grant(Role.LOCAL_AUTHORITY_APPROVER, Partnership.NORTHSHIRE);
        Person person = new Person(id, "colleague-" + id, "Another approver", "Council", List.of(grant));
        people.add(person);
        return person;
    }

    private Visitor visitor(Person person) {
        return new Visitor(port).signIn(sessions, person);
    }
}
