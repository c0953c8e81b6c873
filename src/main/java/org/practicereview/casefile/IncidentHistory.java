package org.practicereview.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** How the facts of incidents changed; each change keeps what was recorded before it, and none is ever taken back. */
@Repository
public class IncidentHistory {

    private final JdbcClient database;
    private final CaseFiles files;
    private final ObjectMapper json;
    private final Clock clock;

    IncidentHistory(JdbcClient database, CaseFiles files, ObjectMapper json, Clock clock) {
        this.database = database;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /** The changes of a case, the first one first. */
    public List<IncidentChange> of(long caseId) {
        return of(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** The changes of these cases, the first one first; what never changed is not in it. */
    public Map<Long, List<IncidentChange>> of(Collection<Long> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : database
                        .sql("select * from incident_change where case_id in (:cases) order by case_id, number")
                        .param("cases", caseIds)
                        .query((row, line) -> Map.entry(row.getLong("case_id"), read(row)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * Replaces what is known of the incident; what was recorded before is kept. The case is locked.
     *
     * @param saidBy who says so, where that is asked
     * @return the case with the facts and the edition as they are now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile change(
            CaseFile file, Incident now, IncidentChange.Kind kind, String reason, @Nullable String saidBy, UUID by) {
        database.sql("""
                        insert into incident_change (case_id, number, kind, facts_before, edition_before, reason, said_by,
                            changed_at, changed_by)
                        values (:case, :number, :kind, :before, :edition, :reason, :saidBy, :at, :by)""")
                .param("case", file.id())
                .param("number", of(file.id()).size() + 1)
                .param("kind", kind.name())
                .param("before", json.writeValueAsString(file.incident()))
                .param("edition", file.edition())
                .param("reason", reason)
                .param("saidBy", saidBy, java.sql.Types.VARCHAR)
                .param("at", England.stored(clock.instant()))
                .param("by", by)
                .update();
        return files.changeIncident(file, now);
    }

    private IncidentChange read(ResultSet row) throws SQLException {
        return new IncidentChange(
                row.getInt("number"),
                IncidentChange.Kind.valueOf(row.getString("kind")),
                json.readValue(row.getString("facts_before"), Incident.class),
                row.getString("edition_before"),
                row.getString("reason"),
                row.getString("said_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class));
    }
}
