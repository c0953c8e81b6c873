package org.practicereview.workflow.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the dates of cases say beside the engine's timers, of all cases or of one; changes nothing. */
@Component
class TimerComparison {

    /** One statement for all cases: the engine's own query would need one more for each timer. */
    private static final String TIMERS = """
            select j.id_, j.duedate_, j.exception_msg_, d.act_id_, e.business_key_
            from act_ru_job j
            join act_ru_jobdef d on d.id_ = j.job_def_id_
            join act_ru_execution e on e.id_ = j.process_instance_id_
            where d.act_id_ in (:events) and j.duedate_ < :never""";

    /** Longer than the longest wait between two tries. */
    private static final Duration NEXT_TRY = Duration.ofDays(1);

    private final Deadlines deadlines;
    private final LimitsInHours hours;
    private final CaseFiles caseFiles;
    private final JdbcClient database;
    private final Clock clock;

    TimerComparison(Deadlines deadlines, LimitsInHours hours, CaseFiles caseFiles, JdbcClient database, Clock clock) {
        this.deadlines = deadlines;
        this.hours = hours;
        this.caseFiles = caseFiles;
        this.database = database;
        this.clock = clock;
    }

    /** What does not agree, with the timer and the moment, as far as there are such. */
    record Difference(
            Drift drift, @Nullable Timer timer, @Nullable Instant lapsesAt) {}

    /** A timer that has failed before waits for its next try, and stands at another moment for that reason. */
    record Timer(String job, Instant dueAt, boolean failedBefore) {}

    /** Which timer of which case. */
    private record Place(IncidentReference reference, String event) {}

    /**
     * What the engine should wait for.
     *
     * @param mayBeWithout whether no timer need be there: it has fired, or there is no moment to wait for
     */
    private record Awaited(long caseId, Obligation obligation, Instant lapsesAt, boolean mayBeWithout) {}

    /** Of all cases, in a few statements; a case on which somebody works meanwhile may be among them for no reason. */
    @Transactional(readOnly = true)
    List<Difference> ofAll() {
        List<Awaited> awaited = awaited(deadlines.open().stream(), hours.running().stream());
        Map<Long, IncidentReference> references =
                caseFiles.references(awaited.stream().map(Awaited::caseId).collect(Collectors.toSet()));
        return differences(awaited, references, timers(database.sql(TIMERS)));
    }

    /** Of one case; it is locked, so that nobody works on it meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Difference> of(CaseFile file) {
        List<Awaited> awaited = awaited(
                deadlines.of(List.of(file.id())).stream().filter(Deadline::isOpen),
                hours.running().stream().filter(limit -> limit.caseId() == file.id()));
        return differences(
                awaited,
                Map.of(file.id(), file.reference()),
                timers(database.sql(TIMERS + " and e.business_key_ = :reference")
                        .param("reference", file.reference().value())));
    }

    private static List<Difference> differences(
            List<Awaited> awaited, Map<Long, IncidentReference> references, Map<Place, Timer> timers) {
        Set<Place> expected = new HashSet<>();
        List<Difference> found = new ArrayList<>();
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
    private static List<Awaited> awaited(Stream<Deadline> open, Stream<LimitsInHours.LimitInHours> running) {
        return Stream.concat(
                        open.map(deadline -> new Awaited(
                                deadline.caseId(),
                                deadline.obligation(),
                                deadline.lapsesAt(),
                                deadline.overdueSince() != null || deadline.recordedAfterwards())),
                        running.map(limit ->
                                new Awaited(limit.caseId(), limit.obligation(), limit.lapsesAt(), limit.passed())))
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

    private Map<Place, Timer> timers(JdbcClient.StatementSpec asked) {
        Map<Place, Timer> timers = new HashMap<>();
        asked.param("events", DrawnTimers.EVENTS.values())
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
