package org.practicereview.administration.stuckwork;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Seals;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.rows.AsTheService;
import org.practicereview.workflow.TaskDrift;
import org.practicereview.workflow.TaskReconciler;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.practicereview.workflow.timer.Drift;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is compared every night, compared now: dates with the engine's timers, the task list with the engine's tasks, timelines
 * with their seals.
 */
@Service
class Agreement {

    private final DeadlineReconciler timers;
    private final TaskReconciler tasks;
    private final Seals seals;
    private final AdministrationLog log;
    private final TransactionTemplate transaction;

    Agreement(
            DeadlineReconciler timers,
            TaskReconciler tasks,
            Seals seals,
            AdministrationLog log,
            TransactionTemplate transaction) {
        this.timers = timers;
        this.tasks = tasks;
        this.seals = seals;
        this.log = log;
        this.transaction = transaction;
    }

    /**
     * Something that does not agree.
     *
     * @param reference of the case
     * @param subject the obligation or the task, by its name
     * @param kind what is wrong, as a code
     * @param meaning the same in words, and what was done about it
     */
    record Finding(IncidentReference reference, String subject, String kind, String meaning) {

        String words() {
            return reference.value() + ", " + subject + ": " + meaning;
        }
    }

    /**
     * Compares and mends what can be mended safely: a timer that stands at another moment is moved to its date,
     * one that is lost is set again. Looking at all cases takes long with years of them: what is found of one is mended in a
     * transaction of its own, and nobody waits for the rest.
     */
    @AsTheService("dates and tasks of every case are compared with the engine's")
    public List<Finding> check(Person by) {
        List<Seals.Broken> broken = seals.verify();
        List<Finding> found = Stream.of(
                        timers.reconcile().stream().map(Agreement::of),
                        tasks.compare().stream().map(Agreement::of),
                        broken.stream().map(Agreement::of))
                .flatMap(Function.identity())
                .toList();
        transaction.executeWithoutResult(
                status -> log.record(by, Act.AGREEMENT_CHECKED, "dates and tasks", found.size() + " found"));
        return found;
    }

    private static Finding of(Drift drift) {
        return new Finding(
                drift.reference(),
                drift.obligation().label(),
                drift.kind().name(),
                switch (drift.kind()) {
                    case NO_TIMER -> "nothing will notice when this date passes";
                    case TIMER_SET_AGAIN -> "no timer waited for this date; it was set again";
                    case WRONG_MOMENT -> "the timer stood at another moment, and was moved to the date";
                    case NO_DEADLINE -> "a timer without an open date; it does nothing when it fires";
                });
    }

    private static Finding of(Seals.Broken broken) {
        return new Finding(
                broken.reference(),
                "timeline, entry " + broken.entry(),
                "SEAL_BROKEN",
                "this entry or one before it was changed, taken out or put in behind the service's back");
    }

    private static Finding of(TaskDrift drift) {
        return new Finding(
                drift.reference(),
                drift.task(),
                drift.kind().name(),
                switch (drift.kind()) {
                    case NO_STEP -> "people see this task, and the engine does not wait for it";
                    case NO_ROW -> "the engine waits for this task, and nobody sees it";
                });
    }
}
