package org.practicereview.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.clock.ExplanationStep.Kind.CLOCKS_CHANGE;
import static org.practicereview.clock.ExplanationStep.Kind.CONVENTION;
import static org.practicereview.clock.ExplanationStep.Kind.COUNTED;
import static org.practicereview.clock.ExplanationStep.Kind.COUNTED_TO;
import static org.practicereview.clock.ExplanationStep.Kind.EDITION;
import static org.practicereview.clock.ExplanationStep.Kind.LAST_DAY;
import static org.practicereview.clock.ExplanationStep.Kind.PROVISIONAL;
import static org.practicereview.clock.ExplanationStep.Kind.RULE;
import static org.practicereview.clock.ExplanationStep.Kind.SKIPPED;
import static org.practicereview.clock.ExplanationStep.Kind.TAKE_DOWN;
import static org.practicereview.clock.ExplanationStep.Kind.TRIGGER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.calendar.BankHolidays;
import org.practicereview.calendar.Conventions;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.RealGuidance;
import org.practicereview.guidance.TimeLimit;

class LimitStepsTest {

    private static final Guidance GUIDANCE = RealGuidance.guidance();
    private static final Editions EDITIONS = RealGuidance.editions();
    private static final BankHolidays HOLIDAYS = BankHolidays.ofEngland(Year.of(2027), Year.of(2037));

    @Test
    void a_count_says_what_started_it_its_edition_its_rule_and_how_it_is_counted() {
        List<ExplanationStep> steps = steps(Obligation.SEND_RAPID_REVIEW, LocalDate.of(2024, 3, 20));

        assertThat(words(steps, TRIGGER))
                .containsExactly("The notification is sent to the Panel: Wednesday 20 March 2024. That is day 0.");
        assertThat(words(steps, EDITION))
                .containsExactly("Working Together 2023 was in force on Wednesday 20 March 2024.");
        assertThat(words(steps, RULE))
                .containsExactly(
                        "15 working days after that day. Rule RR5: Working Together, rapid review; guidance of the Panel."
                                + " An expectation, not set by law. Confirmed in a published source.");
        assertThat(words(steps, CONVENTION))
                .singleElement()
                .asString()
                .contains("The day it starts is not counted", "W2");
    }

    @Test
    void a_duty_of_law_whose_days_are_those_of_guidance_is_told_as_both() {
        assertThat(words(steps(Obligation.NOTIFY, LocalDate.of(2024, 3, 20)), RULE))
                .containsExactly("5 working days after that day. Rule T1: Children Act 2004, section 16C(1); Working"
                        + " Together, notification of incidents. The duty is set by law, the number of days by statutory"
                        + " guidance. Confirmed in a published source.");
    }

    @Test
    void each_working_day_has_its_number_and_each_other_day_its_reason() {
        List<ExplanationStep> steps = steps(Obligation.NOTIFY, LocalDate.of(2024, 3, 27));

        assertThat(words(steps, COUNTED))
                .containsExactly(
                        "Thursday 28 March 2024 is working day 1.",
                        "Tuesday 2 April 2024 is working day 2.",
                        "Wednesday 3 April 2024 is working day 3.",
                        "Thursday 4 April 2024 is working day 4.",
                        "Friday 5 April 2024 is working day 5.");
        assertThat(words(steps, SKIPPED))
                .containsExactly(
                        "Friday 29 March 2024 is not counted: bank holiday (Good Friday).",
                        "Saturday 30 March 2024 is not counted: weekend.",
                        "Sunday 31 March 2024 is not counted: weekend.",
                        "Monday 1 April 2024 is not counted: bank holiday (Easter Monday).");
        assertThat(days(steps, COUNTED_TO)).containsExactly(LocalDate.of(2024, 4, 5));
        assertThat(steps)
                .filteredOn(step -> step.kind() == COUNTED)
                .last()
                .extracting(ExplanationStep::number)
                .isEqualTo(5);
    }

    @Test
    void a_limit_before_a_day_is_counted_back_day_by_day() {
        List<ExplanationStep> steps = steps(Obligation.SEND_ADVANCE_COPIES, LocalDate.of(2024, 4, 5));

        assertThat(words(steps, TRIGGER)).containsExactly("Publication: Friday 5 April 2024. That is day 0.");
        assertThat(days(steps, COUNTED)).startsWith(LocalDate.of(2024, 4, 4)).endsWith(LocalDate.of(2024, 3, 25));
        assertThat(words(steps, COUNTED_TO))
                .containsExactly("7 working days before Friday 5 April 2024 the count ends: Monday 25 March 2024.");
    }

    @Test
    void months_end_on_the_same_day_or_on_the_last_one_and_say_why() {
        List<ExplanationStep> steps = steps(Obligation.PUBLISH_REPORT, LocalDate.of(2024, 8, 31));

        assertThat(words(steps, COUNTED_TO))
                .containsExactly("6 months after Saturday 31 August 2024 the count ends: Friday 28 February 2025."
                        + " That month has no day 31, so it is the last day of the month.");
        assertThat(words(steps, CONVENTION)).singleElement().asString().contains("W4");
        assertThat(words(steps, COUNTED)).isEmpty();
        assertThat(words(steps(Obligation.PUBLISH_REPORT, LocalDate.of(2024, 8, 15)), COUNTED_TO))
                .singleElement()
                .asString()
                .doesNotContain("last day of the month");
    }

    @Test
    void what_stays_available_may_be_taken_down_the_day_after_the_anniversary() {
        List<ExplanationStep> steps = steps(Obligation.KEEP_LOCAL_REPORT_AVAILABLE, LocalDate.of(2024, 2, 29));

        assertThat(words(steps, COUNTED_TO))
                .singleElement()
                .asString()
                .contains("it must still be there: Friday 28 February 2025");
        assertThat(days(steps, TAKE_DOWN)).containsExactly(LocalDate.of(2025, 3, 1));
        assertThat(words(steps, CONVENTION))
                .anySatisfy(words -> assertThat(words).contains("W5"));
    }

    @Test
    void clear_days_say_so_and_count_one_more() {
        TimeLimit limit = GUIDANCE.timeLimit(Obligation.NOTIFY, "WT2023");
        LocalDate from = LocalDate.of(2024, 6, 3);
        var clear = new WorkingDays(HOLIDAYS, new Conventions(true, Optional.empty())).within(5, from);
        List<ExplanationStep> steps =
                LimitSteps.of(new Counted(Obligation.NOTIFY, EDITIONS.of("WT2023"), limit, clear), EDITIONS.on(from));

        assertThat(words(steps, CONVENTION)).singleElement().asString().contains("Clear working days");
        assertThat(words(steps, COUNTED)).hasSize(6);
    }

    @Test
    void a_date_beyond_the_published_holidays_is_provisional_and_says_so() {
        assertThat(words(steps(Obligation.NOTIFY, LocalDate.of(2028, 3, 1)), PROVISIONAL))
                .hasSize(1);
        assertThat(words(steps(Obligation.NOTIFY, LocalDate.of(2027, 3, 1)), PROVISIONAL))
                .isEmpty();
    }

    @Test
    void the_rule_of_another_edition_than_the_one_in_force_is_told_apart() {
        assertThat(LimitSteps.edition(EDITIONS.of("WT2018"), EDITIONS.of("WT2023"), LocalDate.of(2024, 1, 2))
                        .words())
                .isEqualTo("The rule is that of Working Together 2018; on Tuesday 2 January 2024 Working Together 2023"
                        + " was in force.");
    }

    @ParameterizedTest(name = "48 hours from {0}")
    @CsvSource({
        "2024-10-26T09:00:00Z, 2024-10-28T09:00:00Z, back, 9am on 28 October 2024",
        "2025-03-29T10:00:00Z, 2025-03-31T10:00:00Z, forward, 11am on 31 March 2025",
    })
    void hours_run_by_the_clock_and_say_when_it_changes(Instant from, Instant end, String direction, String until) {
        TimeLimit limit = GUIDANCE.timeLimit(Obligation.NOTIFY_CHILD_DEATH, "WT2023");
        List<ExplanationStep> steps = HourSteps.of(limit, EDITIONS.of("WT2023"), EDITIONS.of("WT2023"), from, end);

        assertThat(words(steps, CLOCKS_CHANGE)).singleElement().asString().contains("The clocks go " + direction);
        assertThat(words(steps, LAST_DAY)).singleElement().asString().endsWith("no later than " + until + ".");
        assertThat(words(
                        HourSteps.of(
                                limit,
                                EDITIONS.of("WT2023"),
                                EDITIONS.of("WT2023"),
                                Instant.parse("2024-06-01T09:00:00Z"),
                                Instant.parse("2024-06-03T09:00:00Z")),
                        CLOCKS_CHANGE))
                .isEmpty();
    }

    @ParameterizedTest(name = "aware {0}, suspected {1}: starts {2}, {3}")
    @CsvSource({
        "2024-06-03, 2024-06-05, 2024-06-05, the later of awareness and suspicion",
        "2024-06-05, 2024-06-03, 2024-06-05, the later of awareness and suspicion",
        "2024-06-05,           , 2024-06-05, the day of awareness",
    })
    void the_later_of_awareness_and_suspicion_starts_the_clock(
            LocalDate aware, LocalDate suspected, LocalDate start, String startedBy) {
        NotificationStart dates = new NotificationStart(LocalDate.of(2024, 6, 1), aware, suspected);

        assertThat(dates.startsOn()).isEqualTo(start);
        assertThat(dates.steps())
                .first()
                .extracting(ExplanationStep::words)
                .asString()
                .contains("It starts no clock");
        assertThat(dates.steps()).last().satisfies(step -> {
            assertThat(step.day()).isEqualTo(start);
            assertThat(step.words()).startsWith("The clock starts on " + startedBy + ": ");
        });
    }

    @Test
    void what_is_heard_after_the_office_has_closed_starts_the_clock_the_next_day_and_says_so() {
        LocalDate heard = LocalDate.of(2024, 6, 5);

        NotificationStart dates = new NotificationStart(heard, heard, heard.plusDays(1), heard);

        assertThat(dates.startsOn()).isEqualTo(LocalDate.of(2024, 6, 6));
        assertThat(dates.steps())
                .extracting(ExplanationStep::words)
                .contains("It was heard after the office had closed, which counts as heard on"
                        + " Thursday 6 June 2024 (W2, office hours).");
        assertThat(new NotificationStart(heard, heard, heard.plusDays(1), null).startedBy())
                .isEqualTo("the day awareness counts from");
    }

    private static List<ExplanationStep> steps(Obligation obligation, LocalDate from) {
        var edition = EDITIONS.on(from);
        TimeLimit limit = GUIDANCE.timeLimit(obligation, edition.code());
        return LimitSteps.of(
                new Counted(
                        obligation, edition, limit, RealArithmetic.arithmetic().apply(limit, from)),
                edition);
    }

    private static List<String> words(List<ExplanationStep> steps, ExplanationStep.Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(ExplanationStep::words)
                .toList();
    }

    private static List<LocalDate> days(List<ExplanationStep> steps, ExplanationStep.Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(ExplanationStep::day)
                .toList();
    }
}
