package org.practicereview.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the partners decided on publications; append-only. */
@Repository
class PartnersDecisionRows {

    private final JdbcClient database;

    PartnersDecisionRows(JdbcClient database) {
        this.database = database;
    }

    /** The decisions of the partners, in the order in which they decided. */
    List<PartnersDecision> of(long caseId) {
        return database.sql("select * from publication_decision where case_id = :case order by round, decided_at, role")
                .param("case", caseId)
                .query(PartnersDecisionRows::read)
                .list();
    }

    /** Adds the decision of a partner; the case is locked. */
    void add(long caseId, PartnersDecision decision) {
        database.sql("""
                        insert into publication_decision (case_id, round, role, person_id, choice, reasons, justification,
                            decided_at)
                        values (:case, :round, :role, :person, :choice, :reasons, :justification, :at)""")
                .param("case", caseId)
                .param("round", decision.round())
                .param("role", decision.role().name())
                .param("person", decision.by())
                .param("choice", decision.choice().name())
                .param("reasons", decision.reasons())
                .param("justification", decision.justification(), Types.VARCHAR)
                .param("at", England.stored(decision.at()))
                .update();
    }

    private static PartnersDecision read(ResultSet row, int at) throws SQLException {
        return new PartnersDecision(
                row.getInt("round"),
                Role.valueOf(row.getString("role")),
                row.getObject("person_id", UUID.class),
                DecideOnPublication.Choice.valueOf(row.getString("choice")),
                row.getString("reasons"),
                row.getString("justification"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
