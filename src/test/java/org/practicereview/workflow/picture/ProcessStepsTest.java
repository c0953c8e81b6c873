package org.practicereview.workflow.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicereview.workflow.picture.Pictures.at;
import static org.practicereview.workflow.picture.Pictures.model;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcessStepsTest {

    private final ProcessSteps incident = ProcessSteps.of(model("serious-incident"));
    private final ProcessSteps rapidReview = ProcessSteps.of(model("rapid-review"));

    @Test
    void the_steps_come_in_the_order_of_the_work_with_those_of_frames_in_their_place() {
        assertThat(incident.of(Progress.none()))
                .extracting(Step::name)
                .containsExactly(
                        "Decide whether to notify",
                        "Say whether to notify (local authority)",
                        "Say whether to notify (health)",
                        "Say whether to notify (police)",
                        "Prepare notification",
                        "Send notification",
                        "Rapid review",
                        "Panel consideration",
                        "Serious case review",
                        "Decide on local review",
                        "Open review",
                        "National review",
                        "Local review",
                        "Publication",
                        "Learning",
                        "Close case");
    }

    @Test
    void each_step_says_what_it_is_and_how_far_it_has_come() {
        Progress signing = at(
                Set.of(
                        "Task_OpenRapidReview",
                        "Task_GatherAgencyReturns",
                        "Task_HoldRapidReviewMeeting",
                        "Task_RecordRapidReviewDecision",
                        "Task_WriteRapidReviewReport",
                        "Task_SignForPolice"),
                "SubProcess_ReviewingRapidly",
                "Task_SignForLocalAuthority",
                "Task_SignForHealth");

        assertThat(rapidReview.of(signing))
                .extracting(Step::id, Step::kind, Step::state)
                .containsExactly(
                        tuple("Task_OpenRapidReview", Kind.SERVICE_TASK, State.DONE),
                        tuple("Task_GatherAgencyReturns", Kind.USER_TASK, State.DONE),
                        tuple("Task_HoldRapidReviewMeeting", Kind.USER_TASK, State.DONE),
                        tuple("Task_RecordRapidReviewDecision", Kind.USER_TASK, State.DONE),
                        tuple("Task_WriteRapidReviewReport", Kind.USER_TASK, State.DONE),
                        tuple("Task_SignForLocalAuthority", Kind.USER_TASK, State.CURRENT),
                        tuple("Task_SignForHealth", Kind.USER_TASK, State.CURRENT),
                        tuple("Task_SignForPolice", Kind.USER_TASK, State.DONE),
                        tuple("Task_SendRapidReview", Kind.USER_TASK, State.COMING));
    }

    @Test
    void what_follows_a_timer_is_told_once_it_has_fired() {
        Progress fired = new Progress(
                Set.of("Task_RecordRapidReviewOverdue"),
                Set.of("SubProcess_ReviewingRapidly", "SubProcess_SigningAndSending", "Task_SendRapidReview"),
                Set.of("SubProcess_ReviewingRapidly"));

        assertThat(rapidReview.of(fired))
                .extracting(Step::id, Step::state)
                .containsExactly(
                        tuple("Task_SendRapidReview", State.LATE), tuple("Task_RecordRapidReviewOverdue", State.DONE));
    }

    @Test
    void a_way_not_taken_is_not_told_as_coming() {
        Progress notPublishing = at(
                Set.of(
                        "Task_WorkOutPublicationDates",
                        "Task_DecideOnPublication",
                        "Task_SendReasonsForNotPublishing",
                        "Task_SetEarliestPublicationDate",
                        "Task_PublishReport",
                        "Task_ReleaseReport"),
                "EndEvent_ReportPublished");

        assertThat(ProcessSteps.of(model("publication")).of(notPublishing))
                .extracting(Step::id)
                .containsExactly(
                        "Task_WorkOutPublicationDates",
                        "Task_DecideOnPublication",
                        "Task_SendReasonsForNotPublishing",
                        "Task_SetEarliestPublicationDate",
                        "Task_PublishReport",
                        "Task_ReleaseReport");
    }

    @Test
    void after_a_frame_the_outer_steps_are_still_coming() {
        Progress local = at(Set.of("Task_OpenReview"), "SubProcess_ReviewingAndPublishing", "CallActivity_LocalReview");

        assertThat(incident.of(local))
                .extracting(Step::id)
                .containsExactly(
                        "Task_OpenReview",
                        "CallActivity_LocalReview",
                        "CallActivity_Publication",
                        "CallActivity_Learning",
                        "Task_CloseCase");
    }

    @Test
    void in_a_finished_process_nothing_is_coming() {
        assertThat(incident.of(at(Set.of("Task_DecideWhetherToNotify", "EndEvent_NotNotified"))))
                .extracting(Step::id, Step::state)
                .containsExactly(tuple("Task_DecideWhetherToNotify", State.DONE));
    }
}
