package org.practicereview.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.clock.Explanation;
import org.practicereview.clock.ExplanationStep;
import org.practicereview.clock.Explanations;
import org.practicereview.clock.RealArithmetic;
import org.practicereview.form.AnswerError;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.RealGuidance;

/** The calculator without the service around it: quick enough to be asked again for each rule that is broken on purpose. */
class CalculatorRulesTest {

    private static final DeadlineCalculator CALCULATOR = calculator();

    @Test
    void the_later_of_awareness_and_suspicion_starts_the_clock() {
        Answer answer = CALCULATOR.answer(notify(day("2026-04-01"), day("2026-04-02"), day("2026-04-20"), null));

        assertThat(answer.startedOn()).isEqualTo("2026-04-20");
        assertThat(answer.found().dueOn()).isEqualTo("2026-04-27");
        assertThat(answer.found().firstTakeDownOn()).isNull();
        assertThat(answer.found().toldOnBreach()).isNotEmpty();
        assertThat(answer.done()).isNull();
        assertThat(words(answer)).contains("later of awareness and suspicion", "explained");
    }

    @ParameterizedTest(name = "aware on {0}, done on {1}: late {2} by {3}")
    @CsvSource({
        "2026-04-20, 2026-04-27, false, 0, in time",
        "2026-04-20, 2026-04-20, false, 0, in time",
        "2026-04-17, 2026-04-25, true, 0, 'late, no working day had passed since'",
        "2026-04-20, 2026-04-28, true, 1, 1 working day late",
        "2026-04-20, 2026-05-06, true, 6, 6 working days late",
    })
    void what_was_done_is_in_time_or_so_late(LocalDate aware, LocalDate done, boolean late, int days, String said) {
        Answer answer = CALCULATOR.answer(notify(null, aware, null, done));

        assertThat(answer.done()).isEqualTo(new Answer.Done(done, late, days));
        assertThat(answer.done().inWords()).isEqualTo(said);
        assertThat(words(answer)).contains(said);
    }

    @Test
    void counted_back_anything_before_the_day_is_in_order() {
        Answer answer = CALCULATOR.answer(asked("SEND_ADVANCE_COPIES", "2024-04-05", null, day("2024-03-26"), null));

        assertThat(answer.found().dueOn()).isEqualTo("2024-03-25");
        assertThat(answer.done().workingDaysLate()).isEqualTo(1);
    }

    @Test
    void a_limit_in_hours_runs_over_the_change_of_the_clocks() {
        Answer answer = CALCULATOR.answer(asked("NOTIFY_CHILD_DEATH", "2024-10-26", "10:00", null, null));

        assertThat(answer.found().dueAt()).isEqualTo(Instant.parse("2024-10-28T09:00:00Z"));
        assertThat(answer.found().dueOn()).isEqualTo("2024-10-28");
        assertThat(answer.found().startedAt()).isEqualTo(Instant.parse("2024-10-26T09:00:00Z"));
        assertThat(words(answer)).contains("explained hours");
    }

    @Test
    void what_must_stay_available_says_when_it_may_be_taken_down() {
        Answer answer = CALCULATOR.answer(asked("KEEP_LOCAL_REPORT_AVAILABLE", "2024-02-29", null, null, null));

        assertThat(answer.found().dueOn()).isEqualTo("2025-02-28");
        assertThat(answer.found().firstTakeDownOn()).isEqualTo("2025-03-01");
    }

    @Test
    void a_relaxed_limit_keeps_its_date_and_says_so() {
        Answer answer = CALCULATOR.answer(asked("SEND_RAPID_REVIEW", "2020-04-06", null, null, null));

        assertThat(answer.found().dueOn()).isEqualTo("2020-04-29");
        assertThat(answer.found().isRelaxed()).isTrue();
        assertThat(answer.steps()).extracting(ExplanationStep::kind).contains(ExplanationStep.Kind.RELAXED);
        assertThat(CALCULATOR
                        .answer(asked("SEND_RAPID_REVIEW", "2024-03-20", null, null, null))
                        .found()
                        .isRelaxed())
                .isFalse();
    }

    @Test
    void another_edition_answers_by_its_own_rule_in_its_own_words() {
        Answer own = CALCULATOR.answer(asked("SEND_ADVANCE_COPIES", "2024-04-05", null, null, null));
        Answer other = CALCULATOR.answer(asked("SEND_ADVANCE_COPIES", "2024-04-05", null, null, "WT2013"));

        assertThat(own.edition().code()).isEqualTo("WT2023");
        assertThat(other.edition().code()).isEqualTo("WT2013");
        assertThat(other.found().dueOn()).isEqualTo("2024-03-29");
        assertThat(other.wording()).isNotEqualTo(own.wording());
    }

    @Test
    void an_edition_without_such_a_limit_says_where_that_stands() {
        Answer answer = CALCULATOR.answer(asked("SEND_RAPID_REVIEW", "2016-04-05", null, null, null));

        assertThat(answer.found()).isNull();
        assertThat(answer.citation().ruleId()).isEqualTo("S19");
        assertThat(words(answer)).contains("knows no such limit");
    }

    @Test
    void the_hour_after_which_the_office_is_closed_matters_where_the_installation_says_so() {
        Answer answer = CALCULATOR.answer(asked("SEND_RAPID_REVIEW", "2024-03-20", "23:30", null, null));

        assertThat(answer.startedOn()).as("here it does not").isEqualTo("2024-03-20");
        assertThat(words(answer)).doesNotContain("The office had closed");
    }

    @ParameterizedTest(name = "{0} from {1} {2}, done {3}, {4}: {5} {6}")
    @CsvSource({
        "NOTIFY, 2012-12-31, , , , /startedOn, too-early",
        "NOTIFY, 2037-01-01, , , , /startedOn, too-late",
        "NOTIFY, 2026-04-20, , 2037-01-01, , /doneOn, too-late",
        "NOTIFY, 2026-04-20, , 2026-04-19, , /doneOn, before-start",
        "NOTIFY, 2026-04-20, , , WT1999, /edition, not-a-choice",
        "SEND_RAPID_REVIEW, 2026-04-20, 25:00, , , /time, not-a-time",
        "SEND_RAPID_REVIEW, 2025-03-30, 01:30, , , /time, not-a-time",
        "SEND_RAPID_REVIEW, 2013-04-15, 00:30+01:00, , , , ",
        "SEND_RAPID_REVIEW, 2013-04-15, 00:30+02:00, , , /time, too-early",
        "NOTIFY_CHILD_DEATH, 2024-10-26, , , , /time, required",
        "NOTIFY_CHILD_DEATH, 2024-10-26, 10:00, 2024-10-27, , /doneOn, not-asked",
        "START_NEW_ARRANGEMENTS, 2018-06-29, , , , , ",
        "START_NEW_ARRANGEMENTS, 2018-06-30, , , , /startedOn, outside-the-change",
        "PUBLISH_NEW_ARRANGEMENTS, 2019-06-29, , , , /startedOn, outside-the-change",
        "FINISH_OPEN_SERIOUS_CASE_REVIEWS, 2019-09-29, , , , , ",
        "FINISH_OPEN_SERIOUS_CASE_REVIEWS, 2019-09-30, , , , /startedOn, outside-the-change",
        "FINISH_OPEN_CHILD_DEATH_REVIEWS, 2018-06-28, , , WT2018, /startedOn, outside-the-change",
    })
    void what_cannot_be_answered_is_named(
            String obligation,
            String startedOn,
            @Nullable String time,
            @Nullable LocalDate doneOn,
            @Nullable String edition,
            @Nullable String pointer,
            @Nullable String code) {
        InvalidAnswers refused = catchThrowableOfType(
                InvalidAnswers.class, () -> CALCULATOR.answer(asked(obligation, startedOn, time, doneOn, edition)));

        if (pointer == null) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused.errors())
                    .extracting(AnswerError::pointer, AnswerError::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
        }
    }

    @ParameterizedTest(name = "incident {0}, aware {1}, suspected {2}: {3} {4}")
    @CsvSource({
        ", 2012-12-31, , /awareOn, too-early",
        "2037-01-01, 2026-04-20, , /incidentOn, too-late",
        ", 2037-01-01, , /awareOn, too-late",
        ", 2012-01-01, 2013-01-01, /abuseSuspectedOn, too-early",
        ", 2026-04-20, 2037-01-01, /abuseSuspectedOn, too-late",
    })
    void days_out_of_reach_are_named_where_they_were_given(
            @Nullable LocalDate incident, LocalDate aware, @Nullable LocalDate suspected, String pointer, String code) {
        InvalidAnswers refused = catchThrowableOfType(
                InvalidAnswers.class, () -> CALCULATOR.answer(notify(incident, aware, suspected, null)));

        assertThat(refused.errors())
                .extracting(AnswerError::pointer, AnswerError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
    }

    private static Asked notify(
            @Nullable LocalDate incident, LocalDate aware, @Nullable LocalDate suspected, @Nullable LocalDate done) {
        return new Asked(Obligation.NOTIFY, incident, aware, suspected, null, null, done, null);
    }

    private static Asked asked(
            String obligation,
            String startedOn,
            @Nullable String time,
            @Nullable LocalDate doneOn,
            @Nullable String edition) {
        return new Asked(Obligation.valueOf(obligation), null, null, null, day(startedOn), time, doneOn, edition);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static String words(Answer answer) {
        return String.join(
                " ", answer.steps().stream().map(ExplanationStep::words).toList());
    }

    /** Real rules and real days; only the words that explain a count are not looked at here. */
    private static DeadlineCalculator calculator() {
        Explanations explanations = RealArithmetic.explanations(explained("explained"), explained("explained hours"));
        return new DeadlineCalculator(
                RealGuidance.editions(),
                RealGuidance.guidance(),
                RealGuidance.wordings(),
                RealArithmetic.arithmetic(),
                explanations,
                new AskedRange(RealGuidance.editions(), RealArithmetic.calendar()),
                new ChangeoverStart(RealGuidance.guidance()));
    }

    private static Explanation explained(String words) {
        return new Explanation(
                "Anything", day("2026-04-20"), List.of(ExplanationStep.of(ExplanationStep.Kind.RULE, words)));
    }
}
