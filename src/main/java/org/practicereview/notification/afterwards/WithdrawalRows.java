package org.practicereview.notification.afterwards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals to withdraw notifications; at most one of a case is open. */
@Repository
class WithdrawalRows {

    private final JdbcClient database;

    WithdrawalRows(JdbcClient database) {
        this.database = database;
    }

    List<Withdrawal> of(long caseId) {
        return database.sql("select * from withdrawal where case_id = :case order by number")
                .param("case", caseId)
                .query(WithdrawalRows::read)
                .list();
    }

    /** Whether the Panel answered that it is not a qualifying incident. */
    boolean panelFindsNoIncident(long caseId) {
        return database.sql(
                                "select count(*) from panel_consideration where case_id = :case and answer = 'NOT_QUALIFYING'")
                        .param("case", caseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Withdrawal> latest(long caseId) {
        return of(caseId).stream().reduce((earlier, later) -> later);
    }

    /** Adds a proposal to withdraw; the case is locked, so that numbers have no gaps. */
    void add(long caseId, Withdrawal proposed) {
        database.sql("""
                        insert into withdrawal (case_id, number, reason, explanation, duplicate_of, proposed_at, proposed_by)
                        values (:case, :number, :reason, :explanation, :other, :at, :by)""")
                .param("case", caseId)
                .param("number", proposed.number())
                .param("reason", proposed.reason().name())
                .param("explanation", proposed.explanation())
                .param("other", proposed.duplicateOf())
                .param("at", England.stored(proposed.at()))
                .param("by", proposed.by())
                .update();
    }

    /** What came of the open one. */
    void ended(long caseId, WithdrawalResult result, Instant at, @Nullable UUID by) {
        database.sql("""
                        update withdrawal set result = :result, ended_at = :at, ended_by = :by
                        where case_id = :case and result is null""")
                .param("case", caseId)
                .param("result", result.name())
                .param("at", England.stored(at))
                .param("by", by)
                .update();
    }

    private static Withdrawal read(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Withdrawal(
                row.getInt("number"),
                WithdrawalReason.valueOf(row.getString("reason")),
                row.getString("explanation"),
                row.getString("duplicate_of"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("proposed_by", UUID.class),
                result == null ? null : WithdrawalResult.valueOf(result),
                endedAt == null ? null : endedAt.toInstant(),
                row.getObject("ended_by", UUID.class));
    }
}
