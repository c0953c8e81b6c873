package org.practicereview.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.HolidayCorrection;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Proceedings;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.practicereview.workflow.timer.HolidayChanges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Proceedings beside a case, and what its dates say to them. */
abstract class LedgerSteps {

    static final LocalDate THURSDAY = LocalDate.of(2026, 4, 30);

    @Autowired
    Ledger ledger;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    HolidayChanges holidays;

    @Autowired
    InstalledCalendar calendar;

    @Autowired
    CaseRecords records;

    @Autowired
    Timeline timeline;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    Person manager() {
        return partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
    }

    static NewProceedings form(Proceedings kind, LocalDate from, @Nullable LocalDate expectedEnd, Target... targets) {
        return new NewProceedings(
                kind, "Northshire Police", "Witnesses are not to be asked", from, expectedEnd, Arrays.asList(targets));
    }

    void change(LocalDate day, Optional<HolidayCorrection> correction) {
        transaction.executeWithoutResult(status -> {
            calendar.lockForChange();
            holidays.carryOut(day, correction, manager(), "of a test");
        });
    }

    Deadline deadline(IncidentReference reference, Obligation obligation) {
        return deadlines.find(walk.file(reference).id(), obligation).orElseThrow();
    }

    void assertTimersAgree(IncidentReference reference) {
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
        assertThat(jobs.timersOf(reference.value()))
                .extracting(Job::getDuedate)
                .isEqualTo(deadlines.of(List.of(walk.file(reference).id())).stream()
                        .filter(Deadline::isOpen)
                        .map(deadline -> Date.from(deadline.lapsesAt()))
                        .toList());
    }
}
