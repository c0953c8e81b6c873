package org.practicereview.workflow.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
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
 * at another moment is moved; what cannot be mended safely is reported.
 */
@Service
public class DeadlineReconciler {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineReconciler.class);

    private final Deadlines deadlines;
    private final LimitsInHours hours;
    private final CaseFiles caseFiles;
    private final ManagementService management;
    private final JdbcClient database;

    DeadlineReconciler(
            Deadlines deadlines,
            LimitsInHours hours,
            CaseFiles caseFiles,
            ManagementService management,
            JdbcClient database) {
        this.deadlines = deadlines;
        this.hours = hours;
        this.caseFiles = caseFiles;
        this.management = management;
        this.database = database;
    }

    /** Which timer of which case. */
    private record Place(IncidentReference reference, String event) {}

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

    /** Compares, moves timers that stand wrong, and says what it found. */
    @Transactional
    public List<Drift> reconcile() {
        Map<Place, Timer> timers = timers();
        Set<Place> expected = new HashSet<>();
        List<Drift> drifts = new ArrayList<>();
        List<Awaited> awaited = awaited();
        Map<Long, IncidentReference> references =
                caseFiles.references(awaited.stream().map(Awaited::caseId).collect(Collectors.toSet()));
        for (Awaited one : awaited) {
            Place place = new Place(references.get(one.caseId()), DrawnTimers.EVENTS.get(one.obligation()));
            expected.add(place);
            compare(one, place, timers.get(place), drifts);
        }
        timers.keySet().stream()
                .filter(place -> !expected.contains(place))
                .forEach(place -> drifts.add(new Drift(place.reference(), obligation(place), Drift.Kind.NO_DEADLINE)));
        drifts.forEach(drift -> LOG.error(
                "timer and deadline disagree: {} {} {}", drift.reference(), drift.obligation(), drift.kind()));
        return drifts;
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

    private void compare(Awaited one, Place place, Timer timer, List<Drift> drifts) {
        if (timer == null) {
            if (!one.mayBeWithout()) {
                drifts.add(new Drift(place.reference(), one.obligation(), Drift.Kind.NO_TIMER));
            }
        } else if (!timer.failedBefore() && !timer.dueAt().equals(one.lapsesAt())) {
            management.setJobDuedate(timer.job(), Date.from(one.lapsesAt()));
            drifts.add(new Drift(place.reference(), one.obligation(), Drift.Kind.WRONG_MOMENT));
        }
    }

    private static Obligation obligation(Place place) {
        return DrawnTimers.EVENTS.entrySet().stream()
                .filter(drawn -> drawn.getValue().equals(place.event()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
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
                                row.getString("exception_msg_") != null)))
                .list()
                .forEach(timer -> timers.put(timer.getKey(), timer.getValue()));
        return timers;
    }
}
