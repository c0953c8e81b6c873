package org.practicereview.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.PauseRule;
import org.practicereview.guidance.Proceedings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of proceedings beside cases, and what each does to which deadline. Callers hold the case locked. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Pauses {

    private final JdbcClient database;
    private final Clock clock;

    Pauses(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The proceedings beside a case with their effects, in the order they were recorded. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Pause> of(long caseId) {
        List<Pause> recorded = database.sql("select * from pause where case_id = :case order by number")
                .param("case", caseId)
                .query((row, number) -> pause(row, List.of()))
                .list();
        if (recorded.isEmpty()) {
            return recorded;
        }
        Map<Long, List<Pause.Effect>> effects = effects(caseId);
        return recorded.stream()
                .map(pause -> pause.with(effects.getOrDefault(pause.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Pause.Effect>> effects(long caseId) {
        return database
                .sql("""
                        select e.*, d.obligation from pause_effect e
                        join pause p on p.id = e.pause_id join deadline d on d.id = e.deadline_id
                        where p.case_id = :case order by e.deadline_id""")
                .param("case", caseId)
                .query((row, number) -> Map.entry(row.getLong("pause_id"), effect(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * The day aimed at instead of a date.
     *
     * @param recordedAt when that was said
     */
    public record Target(long caseId, LocalDate on, Instant recordedAt) {}

    /** The targets that proceedings beside these cases gave to such dates; one statement. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Target> targets(Collection<Long> caseIds, Obligation obligation) {
        return database.sql("""
                        select p.case_id, e.target_on, e.recorded_at from pause_effect e
                        join pause p on p.id = e.pause_id join deadline d on d.id = e.deadline_id
                        where p.case_id in (:cases) and d.obligation = :obligation and e.target_on is not null""")
                .param("cases", caseIds)
                .param("obligation", obligation.name())
                .query((row, number) -> new Target(
                        row.getLong("case_id"),
                        row.getObject("target_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Pause> find(long caseId, int number) {
        return of(caseId).stream().filter(pause -> pause.number() == number).findFirst();
    }

    /** The days that open deadlines do not count, by deadline. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<Long, List<Pause.Days>> movingOpenDeadlines() {
        return database
                .sql("""
                        select e.deadline_id, p.started_on, p.expected_end_on, p.ended_on from pause_effect e
                        join pause p on p.id = e.pause_id join deadline d on d.id = e.deadline_id
                        where e.effect = :moves and d.met_at is null and d.cancelled_at is null""")
                .param("moves", PauseRule.Effect.EXPECTED_DATE_MOVES.name())
                .query((row, number) -> Map.entry(row.getLong("deadline_id"), days(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * Adds proceedings to a case.
     *
     * @return their number in the case
     */
    public int add(long caseId, Proceedings kind, String authority, String reason, Pause.Days days, UUID by) {
        int number = of(caseId).size() + 1;
        database.sql("""
                        insert into pause (case_id, number, kind, authority, reason, started_on, expected_end_on, ended_on,
                            recorded_by, recorded_at, version)
                        values (:case, :number, :kind, :authority, :reason, :startedOn, :expectedEndOn, :endedOn,
                            :by, :now, 0)""")
                .param("case", caseId)
                .param("number", number)
                .param("kind", kind.name())
                .param("authority", authority)
                .param("reason", reason)
                .param("startedOn", days.startedOn())
                .param("expectedEndOn", days.expectedEndOn(), Types.DATE)
                .param("endedOn", days.endedOn(), Types.DATE)
                .param("by", by)
                .param("now", now())
                .update();
        return number;
    }

    /** Writes down that the end of proceedings is expected, or came, on another day. */
    public void change(Pause pause, Pause.Days days) {
        database.sql("""
                        update pause set expected_end_on = :expectedEndOn, ended_on = :endedOn, version = version + 1
                        where id = :id""")
                .param("expectedEndOn", days.expectedEndOn(), Types.DATE)
                .param("endedOn", days.endedOn(), Types.DATE)
                .param("id", pause.id())
                .update();
    }

    /** What they do to a deadline from now on. */
    public void affect(Pause pause, ForeseenEffect foreseen, @Nullable LocalDate targetOn) {
        database.sql("delete from pause_effect where pause_id = :pause and deadline_id = :deadline")
                .param("pause", pause.id())
                .param("deadline", foreseen.deadline().id())
                .update();
        database.sql("""
                        insert into pause_effect (pause_id, deadline_id, effect, note, rule_id, source, confidence,
                            due_before, due_after, target_on, recorded_at)
                        values (:pause, :deadline, :effect, :note, :ruleId, :source, :confidence,
                            :before, :after, :target, :now)""")
                .param("pause", pause.id())
                .param("deadline", foreseen.deadline().id())
                .param("effect", foreseen.rule().effect().name())
                .param("note", foreseen.rule().note())
                .param("ruleId", foreseen.rule().citation().ruleId())
                .param("source", foreseen.rule().citation().source())
                .param("confidence", foreseen.rule().citation().confidence().name())
                .param("before", foreseen.deadline().dueOn())
                .param("after", foreseen.dueAfter())
                .param("target", targetOn, Types.DATE)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return England.stored(clock.instant());
    }

    private static Pause pause(ResultSet row, List<Pause.Effect> effects) throws SQLException {
        Pause.Days days = days(row);
        return new Pause(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getInt("number"),
                Proceedings.valueOf(row.getString("kind")),
                row.getString("authority"),
                row.getString("reason"),
                days.startedOn(),
                days.expectedEndOn(),
                days.endedOn(),
                row.getObject("recorded_by", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                effects);
    }

    private static Pause.Days days(ResultSet row) throws SQLException {
        return new Pause.Days(
                row.getObject("started_on", LocalDate.class),
                row.getObject("expected_end_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static Pause.Effect effect(ResultSet row) throws SQLException {
        return new Pause.Effect(
                row.getLong("deadline_id"),
                Obligation.valueOf(row.getString("obligation")),
                new PauseRule(
                        PauseRule.Effect.valueOf(row.getString("effect")),
                        row.getString("note"),
                        new Citation(
                                row.getString("rule_id"),
                                row.getString("source"),
                                Confidence.valueOf(row.getString("confidence")))),
                row.getObject("due_before", LocalDate.class),
                row.getObject("due_after", LocalDate.class),
                row.getObject("target_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
