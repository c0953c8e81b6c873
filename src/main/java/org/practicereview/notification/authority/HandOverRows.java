package org.practicereview.notification.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.VisibleCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals that another area leads; at most one of a case is open. */
@Repository
class HandOverRows {

    private static final String HAND_OVERS =
            "select h.*, c.reference from hand_over h join case_file c on c.id = h.case_id where ";

    private final JdbcClient database;

    HandOverRows(JdbcClient database) {
        this.database = database;
    }

    List<HandOver> of(long caseId) {
        return database.sql(HAND_OVERS + "h.case_id = :case order by h.number")
                .param("case", caseId)
                .query(HandOverRows::read)
                .list();
    }

    /** The open ones to these areas, the oldest first. */
    List<HandOver> waitingFor(Collection<String> areas, VisibleCases visible) {
        return areas.isEmpty()
                ? List.of()
                : database.sql(HAND_OVERS + "h.result is null and h.to_area in (:areas) and " + visible.condition()
                                + " order by h.proposed_at, c.id")
                        .param("areas", areas)
                        .params(visible.parameters())
                        .query(HandOverRows::read)
                        .list();
    }

    /** Adds a proposal; the case is locked, so that numbers have no gaps. */
    void add(long caseId, HandOver proposed) {
        database.sql("""
                        insert into hand_over (case_id, number, from_area, to_area, reason, proposed_at, proposed_by)
                        values (:case, :number, :from, :to, :reason, :at, :by)""")
                .param("case", caseId)
                .param("number", proposed.number())
                .param("from", proposed.from())
                .param("to", proposed.to())
                .param("reason", proposed.reason())
                .param("at", England.stored(proposed.at()))
                .param("by", proposed.by())
                .update();
    }

    /** What came of the open one. */
    void ended(long caseId, AnsweredHandOver answered, Instant at, UUID by) {
        database.sql("""
                        update hand_over set result = :result, answer = :answer, ended_at = :at, ended_by = :by
                        where case_id = :case and result is null""")
                .param("case", caseId)
                .param("result", answered.answer().name())
                .param("answer", answered.reason(), java.sql.Types.VARCHAR)
                .param("at", England.stored(at))
                .param("by", by)
                .update();
    }

    /** The open one needs no answer any more. */
    void lapsed(long caseId, Instant at) {
        database.sql("""
                        update hand_over set result = :result, ended_at = :at
                        where case_id = :case and result is null""")
                .param("case", caseId)
                .param("result", HandOverResult.LAPSED.name())
                .param("at", England.stored(at))
                .update();
    }

    private static HandOver read(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new HandOver(
                new IncidentReference(row.getString("reference")),
                row.getInt("number"),
                row.getString("from_area"),
                row.getString("to_area"),
                row.getString("reason"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("proposed_by", UUID.class),
                result == null ? null : HandOverResult.valueOf(result),
                row.getString("answer"),
                instant(row, "ended_at"),
                row.getObject("ended_by", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }
}
