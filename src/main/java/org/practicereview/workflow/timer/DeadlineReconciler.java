package org.practicereview.workflow.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds every open deadline, and every limit in hours that runs, against the engine's timers: the dates are the truth. A timer
 * at another moment is moved, one that is lost is set again where the case still stands at its step; the rest is reported.
 */
@Service
public class DeadlineReconciler {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineReconciler.class);

    private final Deadlines deadlines;
    private final LimitsInHours hours;
    private final CaseFiles caseFiles;
    private final CaseTimers caseTimers;
    private final ManagementService management;
    private final JdbcClient database;
    private final Clock clock;

    DeadlineReconciler(
            Deadlines deadlines,
            LimitsInHours hours,
            CaseFiles caseFiles,
            CaseTimers caseTimers,
            ManagementService management,
            JdbcClient database,
            Clock clock) {
        this.deadlines = deadlines;
        this.hours = hours;
        this.caseFiles = caseFiles;
        this.caseTimers = caseTimers;
        this.management = management;
        this.database = database;
        this.clock = clock;
    }

    /** Which timer of which case. */
    private record Place(IncidentReference reference, String event) {}

    /** What does not agree, with the timer and the moment, as far as there are such. */
    private record Difference(
            Drift drift, @Nullable Timer timer, @Nullable Instant lapsesAt) {}

    /** Longer than the longest wait between two tries. */
    private static final Duration NEXT_TRY = Duration.ofDays(1);

    /** A timer that has failed before waits for its next try, and stands at another moment for that reason. */
    private record Timer(String job, Instant dueAt, boolean failedBefore) {}

    /**
     * What the engine should wait for.
     *
     * @param mayBeWithout whether no timer need be there: it has fired, or there is no moment to wait for
     */
    private record Awaited(long caseId, Obligation obligation, Instant lapsesAt, boolean mayBeWithout) {}

    /** Every night; the clock in England. */
    @Scheduled(cron = "0 30 3 * * *", zone = England.NAME)
    @Transactional
    public void reconcileDaily() {
        reconcile();
    }

    /** Compares, mends what it can, and says what it found. */
    @Transactional
    public List<Drift> reconcile() {
        List<Difference> differences = differences();
        Set<IncidentReference> locked = lockCasesWithoutTimer(differences);
        List<Drift> drifts = new ArrayList<>();
        for (Difference difference : locked.isEmpty() ? differences : differences()) {
            Drift drift = mend(difference, locked);
            LOG.error("timer and deadline disagree: {} {} {}", drift.reference(), drift.obligation(), drift.kind());
            drifts.add(drift);
        }
        return drifts;
    }

    /**
     * A timer is set while nobody else works on the case, such as another node that compares at the same hour; what was found is
     * then looked at again. Before any timer is touched, and by reference, so that nobody waits for ever.
     */
    private Set<IncidentReference> lockCasesWithoutTimer(List<Difference> differences) {
        Set<IncidentReference> without = new TreeSet<>(Comparator.comparing(IncidentReference::value));
        differences.stream()
                .map(Difference::drift)
                .filter(drift -> drift.kind() == Drift.Kind.NO_TIMER)
                .forEach(drift -> without.add(drift.reference()));
        without.forEach(caseFiles::lock);
        return without;
    }

    private List<Difference> differences() {
        Map<Place, Timer> timers = timers();
        Set<Place> expected = new HashSet<>();
        List<Difference> found = new ArrayList<>();
        List<Awaited> awaited = awaited();
        Map<Long, IncidentReference> references =
                caseFiles.references(awaited.stream().map(Awaited::caseId).collect(Collectors.toSet()));
        for (Awaited one : awaited) {
            Place place = new Place(references.get(one.caseId()), DrawnTimers.EVENTS.get(one.obligation()));
            expected.add(place);
            compare(one, place, timers.get(place)).ifPresent(found::add);
        }
        timers.forEach((place, timer) -> {
            if (!expected.contains(place)) {
                Drift drift = new Drift(place.reference(), obligation(place), Drift.Kind.NO_DEADLINE);
                found.add(new Difference(drift, timer, null));
            }
        });
        return found;
    }

    /** Limits in hours are no deadlines in days (K2), and are kept elsewhere. */
    private List<Awaited> awaited() {
        return Stream.concat(
                        deadlines.open().stream()
                                .map(deadline -> new Awaited(
                                        deadline.caseId(),
                                        deadline.obligation(),
                                        deadline.lapsesAt(),
                                        deadline.overdueSince() != null || deadline.recordedAfterwards())),
                        hours.running().stream()
                                .map(limit -> new Awaited(
                                        limit.caseId(), limit.obligation(), limit.lapsesAt(), limit.passed())))
                .toList();
    }

    private static Optional<Difference> compare(Awaited one, Place place, @Nullable Timer timer) {
        if (timer == null) {
            return one.mayBeWithout()
                    ? Optional.empty()
                    : Optional.of(new Difference(drift(one, place, Drift.Kind.NO_TIMER), null, one.lapsesAt()));
        }
        return timer.failedBefore() || timer.dueAt().equals(one.lapsesAt())
                ? Optional.empty()
                : Optional.of(new Difference(drift(one, place, Drift.Kind.WRONG_MOMENT), timer, one.lapsesAt()));
    }

    private static Drift drift(Awaited one, Place place, Drift.Kind kind) {
        return new Drift(place.reference(), one.obligation(), kind);
    }

    private static Obligation obligation(Place place) {
        return DrawnTimers.EVENTS.entrySet().stream()
                .filter(drawn -> drawn.getValue().equals(place.event()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Drift mend(Difference found, Set<IncidentReference> locked) {
        Drift drift = found.drift();
        if (drift.kind() == Drift.Kind.WRONG_MOMENT) {
            management.setJobDuedate(
                    Objects.requireNonNull(found.timer()).job(), Date.from(Objects.requireNonNull(found.lapsesAt())));
        }
        if (drift.kind() == Drift.Kind.NO_TIMER && locked.contains(drift.reference())) {
            Instant lapsesAt = Objects.requireNonNull(found.lapsesAt());
            if (caseTimers.setAgain(drift.reference(), drift.obligation(), lapsesAt)) {
                return new Drift(drift.reference(), drift.obligation(), Drift.Kind.TIMER_SET_AGAIN);
            }
        }
        return drift;
    }

    /** One statement for all cases: the engine's own query would need one more for each timer. */
    private Map<Place, Timer> timers() {
        Map<Place, Timer> timers = new HashMap<>();
        database.sql("""
                        select j.id_, j.duedate_, j.exception_msg_, d.act_id_, e.business_key_
                        from act_ru_job j
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        join act_ru_execution e on e.id_ = j.process_instance_id_
                        where d.act_id_ in (:events) and j.duedate_ < :never""")
                .param("events", DrawnTimers.EVENTS.values())
                .param("never", java.sql.Timestamp.from(Deadline.NO_DATE.minus(Duration.ofDays(366))))
                .query((row, number) -> Map.entry(
                        new Place(new IncidentReference(row.getString("business_key_")), row.getString("act_id_")),
                        new Timer(
                                row.getString("id_"),
                                row.getTimestamp("duedate_").toInstant(),
                                row.getString("exception_msg_") != null
                                        && row.getTimestamp("duedate_")
                                                .toInstant()
                                                .isBefore(clock.instant().plus(NEXT_TRY)))))
                .list()
                .forEach(timer -> timers.put(timer.getKey(), timer.getValue()));
        return timers;
    }
}
