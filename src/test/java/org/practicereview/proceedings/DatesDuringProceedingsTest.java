package org.practicereview.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.ExplanationStep;
import org.practicereview.clock.Explanations;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.clock.Pause;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Proceedings;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Dates that start while proceedings go on start later where no law sets them, and move with the end of the proceedings. */
@IntegrationTest
class DatesDuringProceedingsTest extends LedgerSteps {

    @Autowired
    BoardWalk board;

    @Autowired
    Explanations explanations;

    @Test
    void an_expected_date_that_starts_while_proceedings_go_on_starts_later_with_its_timer() {
        IncidentReference reference = walk.rapidReviewSigned();
        recordCriminalWhileTheRapidReviewIsDue(reference);
        walk.sendRapidReview(reference, "");

        Deadline answer = deadline(reference, Obligation.ANSWER_RAPID_REVIEW);

        assertThat(answer.dueOn()).isEqualTo(LocalDate.of(2026, 5, 22));
        assertTimersAgree(reference);
        assertThat(records.timeline(reference, "deadline-moved"))
                .containsExactly(
                        "The Panel's answer to the rapid review: started with the due date 22 May 2026 instead of"
                                + " 12 May 2026 because of proceedings 1 (Criminal investigation or proceedings)");
        assertThat(explanations.of(answer).steps())
                .extracting(ExplanationStep::words)
                .anyMatch(words -> words.contains("From 12 May 2026 to 22 May 2026."))
                .noneMatch(words -> words.contains("The list of bank holidays has changed"));
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    @Test
    void what_started_later_moves_back_when_the_proceedings_end_earlier() {
        IncidentReference reference = walk.rapidReviewSigned();
        recordCriminalWhileTheRapidReviewIsDue(reference);
        walk.sendRapidReview(reference, "");
        clock.set(LocalDateTime.of(2026, 4, 29, 9, 0));

        ledger.change(
                manager(),
                reference,
                1,
                new ChangedProceedings(THURSDAY, LocalDate.of(2026, 4, 28), List.of()),
                version -> {});

        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).dueOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertTimersAgree(reference);
    }

    @Test
    void a_delayed_date_that_starts_later_has_no_target_until_somebody_names_one() {
        IncidentReference reference = walk.rapidReviewSigned();
        recordCriminalWhileTheRapidReviewIsDue(reference);
        walk.sendRapidReview(reference, "");
        walk.answer(reference, "AGREES_LOCAL_REVIEW");
        walk.decideOnLocalReview(reference, "LOCAL_REVIEW");

        LocalDate dueOn = deadline(reference, Obligation.PUBLISH_REPORT).dueOn();
        assertThat(records.timeline(reference, "delay-recorded"))
                .last()
                .isEqualTo("Publish the report: reason for delay recorded because of proceedings 1"
                        + " (Criminal investigation or proceedings), no new target yet; the date is 20 October 2026");
        assertThat(ledger.one(manager(), reference, 1).effects())
                .filteredOn(Pause.Effect::lacksTarget)
                .extracting(Pause.Effect::obligation)
                .containsExactly(Obligation.PUBLISH_REPORT);
        assertThat(explanations
                        .of(deadline(reference, Obligation.PUBLISH_REPORT))
                        .steps())
                .extracting(ExplanationStep::words)
                .anyMatch(words -> words.endsWith("There is no new target yet."));
        ChangedProceedings named = new ChangedProceedings(
                THURSDAY, null, List.of(new Target(Obligation.PUBLISH_REPORT, dueOn.plusMonths(3))));
        assertThat(ledger.preview(manager(), reference, 1, named))
                .singleElement()
                .returns(true, ForeseenEffect::asksForTarget);

        ledger.change(manager(), reference, 1, named, version -> {});

        assertThat(ledger.one(manager(), reference, 1).effects()).noneMatch(Pause.Effect::lacksTarget);
        assertThat(records.messages(reference, "REVIEW_DELAYED")).hasSize(2);
        assertTimersAgree(reference);
    }

    @Test
    void what_had_ended_before_touches_no_date_that_starts_later() {
        IncidentReference reference = walk.rapidReviewSigned();
        recordCriminalWhileTheRapidReviewIsDue(reference);
        ledger.change(
                manager(),
                reference,
                1,
                new ChangedProceedings(
                        THURSDAY,
                        LocalDate.of(2026, 4, 20),
                        List.of(new Target(Obligation.SEND_RAPID_REVIEW, LocalDate.of(2026, 6, 1)))),
                version -> {});

        walk.sendRapidReview(reference, "");

        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).dueOn()).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(ledger.one(manager(), reference, 1).effects())
                .noneMatch(effect -> effect.obligation() == Obligation.ANSWER_RAPID_REVIEW);
    }

    @Test
    void proceedings_that_began_after_a_date_of_long_ago_did_not_delay_it() {
        LocalDate day = LocalDate.of(2016, 3, 1);
        IncidentReference reference = board.notified(day, day.plusDays(1));
        Target decision = new Target(Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW, LocalDate.of(2016, 8, 1));
        ledger.record(manager(), reference, form(Proceedings.CRIMINAL, LocalDate.of(2016, 8, 1), null, decision));

        board.decide(reference, "INITIATED", day.plusDays(10));
        board.tell(reference, day.plusDays(11));

        assertThat(ledger.one(manager(), reference, 1).effects())
                .extracting(Pause.Effect::obligation)
                .containsExactly(Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW, Obligation.COMPLETE_SERIOUS_CASE_REVIEW);
    }

    /** From the day the rapid review is sent; the eight working days to 30 April do not count for its answer. */
    private void recordCriminalWhileTheRapidReviewIsDue(IncidentReference reference) {
        ledger.record(
                manager(),
                reference,
                form(
                        Proceedings.CRIMINAL,
                        LocalDate.of(2026, 4, 20),
                        THURSDAY,
                        new Target(Obligation.SEND_RAPID_REVIEW, LocalDate.of(2026, 6, 1))));
    }
}
