package org.practicereview.workflow.timer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.failure.OneByOne;
import org.practicereview.workflow.timer.TimerComparison.Difference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds every open deadline, and every limit in hours that runs, against the engine's timers: the dates are the truth. A timer
 * at another moment is moved, one that is lost is set again where the case still stands at its step; the rest is reported.
 *
 * <p>Each case that does not agree has a transaction of its own: nobody waits for the others, and what was mended stays so
 * where the service stops midway. The next time finds what is left.
 */
@Service
public class DeadlineReconciler {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineReconciler.class);

    private final TimerComparison comparison;
    private final CaseFiles caseFiles;
    private final CaseTimers caseTimers;
    private final ManagementService management;
    private final TransactionTemplate transaction;

    DeadlineReconciler(
            TimerComparison comparison,
            CaseFiles caseFiles,
            CaseTimers caseTimers,
            ManagementService management,
            TransactionTemplate transaction) {
        this.comparison = comparison;
        this.caseFiles = caseFiles;
        this.caseTimers = caseTimers;
        this.management = management;
        this.transaction = transaction;
    }

    /** Every night; the clock in England. */
    @Scheduled(cron = "0 30 3 * * *", zone = England.NAME)
    public void reconcileDaily() {
        reconcile();
    }

    /** Compares, mends what it can case by case, and says what it found. */
    public List<Drift> reconcile() {
        TreeSet<IncidentReference> apart = comparison.ofAll().stream()
                .map(difference -> difference.drift().reference())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(IncidentReference::value))));
        List<Drift> drifts = new ArrayList<>();
        OneByOne.each("dates and timers not compared of", apart, IncidentReference::value, reference -> {
            List<Drift> ofCase = transaction.execute(status -> mend(reference));
            ofCase.forEach(drift -> LOG.error(
                    "timer and deadline disagree: {} {} {}", drift.reference(), drift.obligation(), drift.kind()));
            drifts.addAll(ofCase);
        });
        return drifts;
    }

    /**
     * Looked at again while nobody else works on the case, such as another node that compares at the same hour; before any timer
     * is touched.
     */
    private List<Drift> mend(IncidentReference reference) {
        return comparison.of(caseFiles.lock(reference)).stream().map(this::mend).toList();
    }

    private Drift mend(Difference found) {
        Drift drift = found.drift();
        if (drift.kind() == Drift.Kind.WRONG_MOMENT) {
            management.setJobDuedate(
                    Objects.requireNonNull(found.timer()).job(), Date.from(Objects.requireNonNull(found.lapsesAt())));
        }
        boolean setAgain = drift.kind() == Drift.Kind.NO_TIMER
                && caseTimers.setAgain(drift.reference(), drift.obligation(), Objects.requireNonNull(found.lapsesAt()));
        return setAgain ? new Drift(drift.reference(), drift.obligation(), Drift.Kind.TIMER_SET_AGAIN) : drift;
    }
}
