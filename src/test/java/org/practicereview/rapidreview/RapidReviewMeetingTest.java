package org.practicereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.form.AnswerError;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who was at the meeting of a rapid review, and when it may have been (step 10). */
@IntegrationTest
class RapidReviewMeetingTest {

    private static final String ALL_THERE = """
            {'heldOn':'2026-04-20','localAuthorityPresent':true,'localAuthorityWho':'Director','healthPresent':true,
             'healthWho':'Nurse','policePresent':true,'policeWho':'Superintendent','minutes':'Met','decisions':'None'}""";

    @Autowired
    CaseWalk walk;

    private IncidentReference reference;

    /** Notified on Monday 20 April 2026. */
    @BeforeEach
    void the_returns_are_gathered() {
        reference = walk.notified();
        walk.gatherReturns(reference);
    }

    @Test
    void a_meeting_of_all_three_partners_is_recorded() {
        hold(ALL_THERE);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.RAPID_REVIEW_MEETING_HELD);
    }

    @Test
    void whoever_was_there_has_a_name() {
        refused(ALL_THERE.replace("'policeWho':'Superintendent',", ""), "/policeWho", "required");
    }

    @Test
    void whoever_was_not_there_is_absent_for_a_reason() {
        refused(
                ALL_THERE.replace("'policePresent':true,'policeWho':'Superintendent'", "'policePresent':false"),
                "/policeAbsentBecause",
                "required");
    }

    @Test
    void a_meeting_without_any_of_the_three_is_none() {
        String nobody = ALL_THERE
                .replace("Present':true", "Present':false")
                .replaceAll("'(\\w+)Who':'[^']*'", "'$1AbsentBecause':'An emergency'");

        refused(nobody, "/localAuthorityPresent", "nobody-there");
    }

    @Test
    void nobody_is_present_and_absent_at_once() {
        refused(
                ALL_THERE.replace("'minutes'", "'healthAbsentBecause':'An emergency','minutes'"),
                "/healthAbsentBecause",
                "contradiction");
    }

    @Test
    void it_was_neither_before_the_notification_nor_will_it_be_tomorrow() {
        refused(ALL_THERE.replace("2026-04-20", "2026-04-19"), "/heldOn", "before-notification");
        refused(ALL_THERE.replace("2026-04-20", "2026-04-21"), "/heldOn", "date-in-future");
    }

    @Test
    void minutes_and_decisions_are_both_kept() {
        refused(ALL_THERE.replace(",'decisions':'None'", ""), "/decisions", "required");
        refused(ALL_THERE.replace("'minutes':'Met',", ""), "/minutes", "required");
    }

    private void refused(String meeting, String at, String why) {
        assertThatExceptionOfType(InvalidAnswers.class)
                .isThrownBy(() -> hold(meeting))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(AnswerError::pointer, AnswerError::code)
                        .containsExactly(tuple(at, why)));
        assertThat(walk.openSteps(reference)).containsExactly("Task_HoldRapidReviewMeeting");
    }

    private void hold(String meeting) {
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_HoldRapidReviewMeeting", meeting);
    }
}
