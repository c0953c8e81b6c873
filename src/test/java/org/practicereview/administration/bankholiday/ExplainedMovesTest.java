package org.practicereview.administration.bankholiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.ExplanationStep;
import org.practicereview.clock.ExplanationStep.Kind;
import org.practicereview.clock.Explanations;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What a date says of itself after bank holidays have changed. In a February no other test knows. */
@IntegrationTest
class ExplainedMovesTest {

    private static final LocalDate MONDAY = LocalDate.of(2033, 2, 7);
    private static final LocalDate THURSDAY = LocalDate.of(2033, 2, 10);
    private static final HolidayForm FUNERAL = new HolidayForm(THURSDAY, "State Funeral", "Proclamation");

    @Autowired
    HolidayRegister register;

    @Autowired
    HolidayList list;

    @Autowired
    Administrators administrators;

    @Autowired
    CaseWalk walk;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Explanations explanations;

    @Autowired
    MutableClock clock;

    private Person administrator;

    @BeforeEach
    void a_monday_in_february() {
        administrator = administrators.administrator();
        clock.set(MONDAY.atTime(9, 0));
    }

    @AfterEach
    void the_list_is_as_published_again() {
        list.of(2033).stream()
                .filter(ListedDay::isCorrected)
                .forEach(listed -> register.undo(listed.day(), administrator));
    }

    @Test
    void a_date_that_moved_says_from_where_to_where_when_by_whom_and_why() {
        IncidentReference reference = walk.recorded();

        register.add(FUNERAL, administrator);

        List<ExplanationStep> steps = steps(reference);
        assertThat(words(steps, Kind.SKIPPED))
                .contains("Thursday 10 February 2033 is not counted: bank holiday (State Funeral).");
        assertThat(words(steps, Kind.MOVED))
                .containsExactly(
                        "Moved from Monday 14 February 2033 to Tuesday 15 February 2033 at 9am on 7 February 2033"
                                + " by " + administrator.name()
                                + ": 10 February 2033 was declared a bank holiday (State Funeral).");
        assertThat(words(steps, Kind.LAST_DAY)).singleElement().asString().startsWith("Tuesday 15 February 2033");
        assertThat(words(steps, Kind.PROVISIONAL)).hasSize(1);
    }

    @Test
    void a_date_that_was_met_before_is_counted_by_the_list_of_its_day() {
        IncidentReference reference = walk.notified();
        clock.set(MONDAY.plusDays(1).atTime(9, 0));

        register.add(FUNERAL, administrator);

        List<ExplanationStep> steps = steps(reference);
        assertThat(words(steps, Kind.COUNTED)).contains("Thursday 10 February 2033 is working day 3.");
        assertThat(words(steps, Kind.MOVED)).isEmpty();
        assertThat(words(steps, Kind.LAST_DAY)).singleElement().asString().startsWith("Monday 14 February 2033");
    }

    @Test
    void a_date_met_while_a_day_was_a_holiday_that_is_none_any_more_says_that_the_list_has_changed() {
        register.add(FUNERAL, administrator);
        IncidentReference reference = walk.notified();

        register.undo(THURSDAY, administrator);

        assertThat(words(steps(reference), Kind.COUNTED_TO))
                .hasSize(2)
                .last()
                .asString()
                .contains("The list of bank holidays has changed since", "Tuesday 15 February 2033");
    }

    private List<ExplanationStep> steps(IncidentReference reference) {
        Deadline notify =
                deadlines.find(walk.file(reference).id(), Obligation.NOTIFY).orElseThrow();
        return explanations.of(notify).steps();
    }

    private static List<String> words(List<ExplanationStep> steps, Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(ExplanationStep::words)
                .toList();
    }
}
