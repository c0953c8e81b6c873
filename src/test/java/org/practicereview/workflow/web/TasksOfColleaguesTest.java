package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;

/** Colleagues work on the same task, one after the other or at once; nobody overwrites what another wrote. */
@IntegrationTest
class TasksOfColleaguesTest extends TaskPageSteps {

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
}
