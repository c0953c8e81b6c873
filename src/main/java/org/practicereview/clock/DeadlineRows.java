package org.practicereview.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.Convention;
import org.practicereview.calendar.Count;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.SetBy;
import org.practicereview.guidance.TimeLimit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Deadlines as rows: the rule is copied into the row, so that a later edition changes nothing about it. */
final class DeadlineRows {

    private static final Set<Convention> CLEAR = EnumSet.of(Convention.CLEAR_WITHIN, Convention.CLEAR_BEFORE);

    private DeadlineRows() {}

    static Deadline read(ResultSet row, int number) throws SQLException {
        return new Deadline(
                row.getLong("id"),
                row.getLong("case_id"),
                Obligation.valueOf(row.getString("obligation")),
                row.getString("edition"),
                limit(row),
                row.getObject("started_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("clear_days"),
                row.getBoolean("provisional"),
                instant(row, "met_at"),
                instant(row, "overdue_since"),
                instant(row, "cancelled_at"),
                row.getString("cancelled_because"),
                row.getObject("met_by", UUID.class),
                lateness(row),
                relaxed(row),
                row.getBoolean("recorded_afterwards"),
                row.getInt("version"));
    }

    /** The deadline as it stands in its row then. */
    static Deadline insert(
            JdbcClient database,
            long caseId,
            Obligation obligation,
            Edition edition,
            TimeLimit limit,
            LocalDate startedOn,
            Count count,
            @Nullable Relaxed relaxed,
            boolean recordedAfterwards,
            OffsetDateTime now) {
        boolean clear = CLEAR.contains(count.convention());
        KeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                        insert into deadline (case_id, obligation, edition, amount, unit, direction, started_by, statutory,
                            rule_id, source, confidence, started_on, due_on, clear_days, provisional, started_at,
                            relaxed_by, relaxed_because, relaxed_note, relaxed_rule_id, relaxed_source, relaxed_confidence,
                            recorded_afterwards, occasion, version)
                        values (:case, :obligation, :edition, :amount, :unit, :direction, :startedBy, :statutory,
                            :ruleId, :source, :confidence, :startedOn, :dueOn, :clear, :provisional, :now,
                            :relaxedBy, :because, :note, :relaxedRule, :relaxedSource, :relaxedConfidence,
                            :afterwards,
                            (select count(*) + 1 from deadline d where d.case_id = :case
                                and d.obligation = :obligation and d.started_on = :startedOn), 0)""")
                .param("case", caseId)
                .param("obligation", obligation.name())
                .param("edition", edition.code())
                .param("amount", limit.amount())
                .param("unit", limit.unit().name())
                .param("direction", limit.direction().name())
                .param("startedBy", limit.startedBy())
                .param("statutory", limit.statutory())
                .param("ruleId", limit.citation().ruleId())
                .param("source", limit.citation().source())
                .param("confidence", limit.citation().confidence().name())
                .param("startedOn", startedOn)
                .param("dueOn", count.end())
                .param("clear", clear)
                .param("provisional", count.provisional())
                .param("now", now)
                .param("afterwards", recordedAfterwards)
                .param("relaxedBy", text(relaxed, Relaxed::overlay), Types.VARCHAR)
                .param("because", text(relaxed, Relaxed::because), Types.VARCHAR)
                .param("note", text(relaxed, Relaxed::note), Types.VARCHAR)
                .param("relaxedRule", text(relaxed, from -> from.citation().ruleId()), Types.VARCHAR)
                .param("relaxedSource", text(relaxed, from -> from.citation().source()), Types.VARCHAR)
                .param(
                        "relaxedConfidence",
                        text(relaxed, from -> from.citation().confidence().name()),
                        Types.VARCHAR)
                .update(id, "id");
        return new Deadline(
                Objects.requireNonNull(id.getKey()).longValue(),
                caseId,
                obligation,
                edition.code(),
                limit,
                startedOn,
                count.end(),
                clear,
                count.provisional(),
                null,
                null,
                null,
                null,
                null,
                null,
                relaxed,
                recordedAfterwards,
                0);
    }

    private static @Nullable String text(@Nullable Relaxed relaxed, Function<Relaxed, String> part) {
        return relaxed == null ? null : part.apply(relaxed);
    }

    /** Kept is whether law asks for it; {@link TimeLimit#withWhoSetsIt} knows more. */
    private static TimeLimit limit(ResultSet row) throws SQLException {
        return new TimeLimit(
                row.getInt("amount"),
                TimeLimit.Unit.valueOf(row.getString("unit")),
                TimeLimit.Direction.valueOf(row.getString("direction")),
                row.getString("started_by"),
                row.getBoolean("statutory") ? SetBy.LAW : SetBy.EXPECTATION,
                new Citation(
                        row.getString("rule_id"),
                        row.getString("source"),
                        Confidence.valueOf(row.getString("confidence"))));
    }

    private static @Nullable Lateness lateness(ResultSet row) throws SQLException {
        int days = row.getInt("late_working_days");
        return row.wasNull()
                ? null
                : new Lateness(
                        days,
                        row.getString("late_reason"),
                        row.getObject("late_approved_by", UUID.class),
                        row.getString("late_agreed_by"));
    }

    private static @Nullable Relaxed relaxed(ResultSet row) throws SQLException {
        String overlay = row.getString("relaxed_by");
        return overlay == null
                ? null
                : new Relaxed(
                        overlay,
                        row.getString("relaxed_because"),
                        row.getString("relaxed_note"),
                        new Citation(
                                row.getString("relaxed_rule_id"),
                                row.getString("relaxed_source"),
                                Confidence.valueOf(row.getString("relaxed_confidence"))));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }
}
