package org.practicereview.panel.conflict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.panel.conflict.MemberConflict.Basis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How members of the Panel stand to cases, in SQL. {@code CaseAccess} reads the same rows. */
@Repository
class ConflictRows {

    private final JdbcClient database;

    ConflictRows(JdbcClient database) {
        this.database = database;
    }

    List<MemberConflict> of(long caseId) {
        return database.sql("select * from panel_conflict where case_id = :case order by since, person_id")
                .param("case", caseId)
                .query(ConflictRows::read)
                .list();
    }

    Optional<MemberConflict> find(long caseId, UUID person) {
        return of(caseId).stream()
                .filter(conflict -> conflict.person().equals(person))
                .findFirst();
    }

    /** In place of what stood there; the case is locked. */
    void put(MemberConflict conflict) {
        database.sql("delete from panel_conflict where case_id = :case and person_id = :person")
                .param("case", conflict.caseId())
                .param("person", conflict.person())
                .update();
        database.sql("""
                        insert into panel_conflict (case_id, person_id, verdict, basis, found, reason, since, by_person,
                            version)
                        values (:case, :person, :verdict, :basis, :found, :reason, :since, :by, :version)""")
                .param("case", conflict.caseId())
                .param("person", conflict.person())
                .param("verdict", conflict.verdict().name())
                .param("basis", conflict.basis().name())
                .param("found", conflict.found(), Types.VARCHAR)
                .param("reason", conflict.reason())
                .param("since", England.stored(conflict.since()))
                .param("by", conflict.by())
                .param("version", conflict.version())
                .update();
    }

    private static MemberConflict read(ResultSet row, int number) throws SQLException {
        return new MemberConflict(
                row.getLong("case_id"),
                row.getObject("person_id", UUID.class),
                Verdict.valueOf(row.getString("verdict")),
                Basis.valueOf(row.getString("basis")),
                row.getString("found"),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("by_person", UUID.class),
                row.getInt("version"));
    }
}
