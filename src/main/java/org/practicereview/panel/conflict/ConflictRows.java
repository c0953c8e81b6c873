package org.practicereview.panel.conflict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        Map<UUID, List<String>> findings = findings(caseId);
        return database.sql("select * from panel_conflict where case_id = :case order by since, person_id")
                .param("case", caseId)
                .query((row, number) ->
                        read(row, findings.getOrDefault(row.getObject("person_id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<String>> findings(long caseId) {
        return database
                .sql("select person_id, why from panel_finding where case_id = :case order by found_at, why")
                .param("case", caseId)
                .query((row, number) -> Map.entry(row.getObject("person_id", UUID.class), row.getString("why")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Optional<MemberConflict> find(long caseId, UUID person) {
        return of(caseId).stream()
                .filter(conflict -> conflict.person().equals(person))
                .findFirst();
    }

    /** Writes a conflict in place of what stood there; findings are only ever added. The case is locked. */
    void put(MemberConflict conflict) {
        database.sql("delete from panel_conflict where case_id = :case and person_id = :person")
                .param("case", conflict.caseId())
                .param("person", conflict.person())
                .update();
        database.sql("""
                        insert into panel_conflict (case_id, person_id, verdict, basis, reason, since, by_person, version)
                        values (:case, :person, :verdict, :basis, :reason, :since, :by, :version)""")
                .param("case", conflict.caseId())
                .param("person", conflict.person())
                .param("verdict", conflict.verdict().name())
                .param("basis", conflict.basis().name())
                .param("reason", conflict.reason())
                .param("since", England.stored(conflict.since()))
                .param("by", conflict.by())
                .param("version", conflict.version())
                .update();
        List<String> kept = findings(conflict.caseId()).getOrDefault(conflict.person(), List.of());
        conflict.findings().stream().filter(why -> !kept.contains(why)).forEach(why -> add(conflict, why));
    }

    private void add(MemberConflict conflict, String why) {
        database.sql("""
                        insert into panel_finding (case_id, person_id, why, found_at)
                        values (:case, :person, :why, :at)""")
                .param("case", conflict.caseId())
                .param("person", conflict.person())
                .param("why", why)
                .param("at", England.stored(conflict.since()))
                .update();
    }

    private static MemberConflict read(ResultSet row, List<String> findings) throws SQLException {
        return new MemberConflict(
                row.getLong("case_id"),
                row.getObject("person_id", UUID.class),
                Verdict.valueOf(row.getString("verdict")),
                Basis.valueOf(row.getString("basis")),
                findings,
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("by_person", UUID.class),
                row.getInt("version"));
    }
}
