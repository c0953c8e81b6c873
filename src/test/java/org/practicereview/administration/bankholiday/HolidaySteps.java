package org.practicereview.administration.bankholiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.administration.Administrators;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.practicereview.workflow.timer.Drift;
import org.springframework.beans.factory.annotation.Autowired;

/** A bank holiday in a February that no other test knows, since all share one database. */
abstract class HolidaySteps {

    static final LocalDate MONDAY = LocalDate.of(2031, 2, 3);
    static final LocalDate THURSDAY = LocalDate.of(2031, 2, 6);
    static final LocalDate DUE = LocalDate.of(2031, 2, 10);
    static final HolidayForm FUNERAL = new HolidayForm(THURSDAY, "State Funeral", "Proclamation of 1 February");

    @Autowired
    HolidayRegister register;

    @Autowired
    HolidayList list;

    @Autowired
    InstalledCalendar calendar;

    @Autowired
    Administrators administrators;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    Timeline timeline;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    Person administrator;

    @BeforeEach
    void a_monday_in_february() {
        administrator = administrators.administrator();
        clock.set(MONDAY.atTime(9, 0));
    }

    @AfterEach
    void the_list_is_as_published_again() {
        list.of(2031).stream()
                .filter(ListedDay::isCorrected)
                .forEach(listed -> register.undo(listed.day(), administrator));
    }

    /** Each timer stands at the moment its deadline lapses; the reconciler has nothing to say. */
    void assertTimersAgree(IncidentReference... references) {
        List<IncidentReference> cases = List.of(references);
        assertThat(reconciler.reconcile()).extracting(Drift::reference).doesNotContainAnyElementsOf(cases);
        for (IncidentReference reference : cases) {
            assertThat(jobs.timersOf(reference.value()))
                    .extracting(Job::getDuedate)
                    .extracting(Date::toInstant)
                    .containsExactlyElementsOf(
                            deadlines.of(List.of(walk.file(reference).id())).stream()
                                    .filter(Deadline::isOpen)
                                    .map(Deadline::lapsesAt)
                                    .sorted()
                                    .toList());
        }
    }

    Deadline deadline(IncidentReference reference, Obligation obligation) {
        return deadlines.find(walk.file(reference).id(), obligation).orElseThrow();
    }
}
