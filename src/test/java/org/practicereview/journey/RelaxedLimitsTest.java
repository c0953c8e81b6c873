package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFilter;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.ExplanationStep;
import org.practicereview.clock.Explanations;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.practicereview.workflow.view.CaseListReader;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.beans.factory.annotation.Autowired;

/** In the spring of 2020 the fifteen days were relaxed and the five were not: dates stay, being late is information. */
@IntegrationTest
class RelaxedLimitsTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    MutableClock clock;

    @Autowired
    Jobs jobs;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Explanations explanations;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    CaseRecords records;

    @Autowired
    CaseReader cases;

    @Autowired
    CaseListReader list;

    @Test
    void the_fifteen_days_keep_their_date_and_say_what_relaxed_them() {
        clock.set(LocalDateTime.of(2020, 4, 20, 9, 0));

        Deadline fifteenDays = deadline(walk.notified(), Obligation.SEND_RAPID_REVIEW);

        assertThat(fifteenDays.dueOn()).isEqualTo(LocalDate.of(2020, 5, 12));
        assertThat(fifteenDays.relaxed().overlay()).isEqualTo("SPRING_2020");
        assertThat(fifteenDays.relaxed().note()).startsWith("The fifteen days were relaxed");
        assertThat(fifteenDays.relaxed().citation().ruleId()).isEqualTo("RR19");
        assertThat(explanations.of(fifteenDays).steps())
                .filteredOn(step -> step.kind() == ExplanationStep.Kind.RELAXED)
                .singleElement()
                .satisfies(step -> assertThat(step.words()).contains("The date stays", "RR19"));
    }

    @Test
    void a_relaxed_date_that_passes_is_information_and_no_breach() {
        clock.set(LocalDateTime.of(2020, 4, 20, 9, 0));
        IncidentReference reference = walk.rapidReviewSigned();
        clock.set(LocalDateTime.of(2020, 5, 13, 0, 0));
        jobs.runDueOf(reference.value());

        assertThat(records.timeline(reference, "deadline-missed")).isEmpty();
        assertThat(records.messages(reference, "DEADLINE_MISSED")).isEmpty();
        assertThat(records.timeline(reference, "relaxed-date-passed"))
                .containsExactly("For information: Send the rapid review to the Panel was due on 12 May 2020;"
                        + " the limit was relaxed because of the pandemic of 2020");
        assertThat(seen(reference).running())
                .get()
                .returns(false, running -> running.late())
                .returns("1 working day late, for information only", running -> running.inWords());
        assertThat(overdue(reference)).isZero();
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
    }

    @Test
    void what_was_relaxed_is_done_late_without_approval_and_not_counted() {
        clock.set(LocalDateTime.of(2020, 4, 20, 9, 0));
        IncidentReference reference = walk.rapidReviewSigned();
        clock.set(LocalDateTime.of(2020, 5, 20, 9, 0));

        walk.sendRapidReview(reference, "");

        assertThat(records.timeline(reference, "done-late"))
                .containsExactly("Send the rapid review to the Panel: done 6 working days late."
                        + " For information: the limit was relaxed");
        assertThat(deadline(reference, Obligation.SEND_RAPID_REVIEW).lateness().workingDays())
                .isEqualTo(6);
        assertThat(seen(reference).metLate().count()).isZero();
    }

    @Test
    void the_five_days_were_not_relaxed() {
        clock.set(LocalDateTime.of(2020, 4, 20, 9, 0));
        IncidentReference reference = walk.prepared();
        clock.set(LocalDateTime.of(2020, 4, 28, 0, 0));
        jobs.runDueOf(reference.value());

        assertThat(deadline(reference, Obligation.NOTIFY).relaxed()).isNull();
        assertThat(records.messages(reference, "DEADLINE_MISSED"))
                .containsExactly("LEAD_SAFEGUARDING_PARTNERS: NOTIFY 2020-04-27");
        assertThat(overdue(reference)).isOne();
        assertThatThrownBy(() -> walk.complete(
                        Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}"))
                .isInstanceOf(InvalidAnswers.class);
    }

    private Deadline deadline(IncidentReference reference, Obligation obligation) {
        return deadlines.find(walk.file(reference).id(), obligation).orElseThrow();
    }

    private SeenCase seen(IncidentReference reference) {
        return cases.see(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER), reference);
    }

    private int overdue(IncidentReference reference) {
        CaseFilter filter = new CaseFilter(null, null, reference.value(), null, true);
        return list.page(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER), filter, 1, 10)
                .total();
    }
}
