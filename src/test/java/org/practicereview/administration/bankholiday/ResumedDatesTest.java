package org.practicereview.administration.bankholiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.DueInWords;
import org.practicereview.clock.ExplanationStep;
import org.practicereview.clock.Explanations;
import org.practicereview.guidance.Obligation;
import org.practicereview.notification.ReopenedCases;
import org.practicereview.notification.Reopening;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.springframework.beans.factory.annotation.Autowired;

/** A bank holiday is declared while a date has fallen away, which is owed again afterwards. In a year no other test knows. */
@IntegrationTest
class ResumedDatesTest {

    private static final LocalDate MONDAY = LocalDate.of(2031, 2, 10);
    private static final LocalDate THURSDAY = LocalDate.of(2031, 2, 13);

    @Autowired
    HolidayRegister register;

    @Autowired
    HolidayList list;

    @Autowired
    Administrators administrators;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    QuietCases quiet;

    @Autowired
    ReopenedCases reopened;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Explanations explanations;

    @Autowired
    DueInWords words;

    @Autowired
    CaseRecords records;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    private Person administrator;
    private IncidentReference reference;

    @BeforeEach
    void a_case_that_is_not_notified() {
        administrator = administrators.administrator();
        clock.set(MONDAY.atTime(9, 0));
        reference = walk.recorded();
        quiet.decide(reference, "NOT_NOTIFIED");
        clock.advance(Duration.ofHours(1));
    }

    @AfterEach
    void the_list_is_as_published_again() {
        list.of(2031).stream()
                .filter(ListedDay::isCorrected)
                .forEach(listed -> register.undo(listed.day(), administrator));
        clock.reset();
    }

    @Test
    void what_has_fallen_away_stays_where_it_was_says_why_and_is_never_late() {
        register.add(new HolidayForm(THURSDAY, "State Funeral", "Proclamation"), administrator);
        clock.advance(Duration.ofDays(30));
        jobs.runDueOf(reference.value());

        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2031, 2, 17));
        assertThat(deadline().overdueSince()).isNull();
        assertThat(deadline().isLate(LocalDate.of(2031, 3, 12))).isFalse();
        assertThat(words.of(deadline())).isEqualTo("no longer needed");
        assertThat(explained())
                .contains("because it was decided not to notify.")
                .doesNotContain("Not done yet");
    }

    @Test
    void once_it_is_owed_again_the_new_bank_holiday_counts() {
        register.add(new HolidayForm(THURSDAY, "State Funeral", "Proclamation"), administrator);

        Deadline owed = reopened.reopen(
                        partnership.the(Role.LOCAL_AUTHORITY_APPROVER), reference, new Reopening("The school rang"))
                .orElseThrow();

        assertThat(owed.dueOn()).isEqualTo(LocalDate.of(2031, 2, 18));
        assertThat(explained())
                .contains("Thursday 13 February 2031 is not counted: bank holiday (State Funeral)")
                .contains("it was owed again, from the same day")
                .contains("Moved from Monday 17 February 2031 to Tuesday 18 February 2031");
        assertThat(jobs.timersOf(reference.value()))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate().toInstant()).isEqualTo(owed.lapsesAt()));
        assertThat(records.timeline(reference, "deadline-moved")).hasSize(1);
    }

    @Test
    void without_a_change_it_is_owed_again_as_it_was() {
        reopened.reopen(partnership.the(Role.LOCAL_AUTHORITY_APPROVER), reference, new Reopening("The school rang"));

        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2031, 2, 17));
        assertThat(records.timeline(reference, "deadline-moved")).isEmpty();
    }

    private Deadline deadline() {
        return deadlines.find(walk.file(reference).id(), Obligation.NOTIFY).orElseThrow();
    }

    private String explained() {
        List<String> steps = explanations.of(deadline()).steps().stream()
                .map(ExplanationStep::words)
                .toList();
        return String.join("\n", steps);
    }
}
