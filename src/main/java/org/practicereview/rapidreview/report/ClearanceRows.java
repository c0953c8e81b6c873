package org.practicereview.rapidreview.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.rapidreview.report.CheckedFind.Clearance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What may stay in which text, by its hash; append-only. */
@Repository
public class ClearanceRows {

    private final JdbcClient database;

    ClearanceRows(JdbcClient database) {
        this.database = database;
    }

    /** What was cleared in one text, by the key of the find. */
    public Map<String, Clearance> of(long caseId, String textHash) {
        return database
                .sql("select * from anonymity_clearance where case_id = :case and text_hash = :hash")
                .param("case", caseId)
                .param("hash", textHash)
                .query((row, at) -> clearance(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was cleared in all texts of a case: by the hash of the text, and by the key of the find. */
    public Map<String, Map<String, Clearance>> of(long caseId) {
        return database
                .sql("select * from anonymity_clearance where case_id = :case")
                .param("case", caseId)
                .query((row, at) -> Map.entry(row.getString("text_hash"), clearance(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.toMap(
                                text -> text.getValue().getKey(),
                                text -> text.getValue().getValue())));
    }

    private static Map.Entry<String, Clearance> clearance(ResultSet row) throws SQLException {
        return Map.entry(
                row.getString("find"),
                new Clearance(
                        row.getString("reason"),
                        row.getObject("cleared_by", UUID.class),
                        row.getObject("cleared_at", OffsetDateTime.class).toInstant()));
    }

    /** Keeps that a find may stay in a text; the case is locked. */
    public void add(long caseId, String textHash, String find, Clearance clearance) {
        database.sql("""
                        insert into anonymity_clearance (case_id, text_hash, find, reason, cleared_by, cleared_at)
                        values (:case, :hash, :find, :reason, :by, :at)""")
                .param("case", caseId)
                .param("hash", textHash)
                .param("find", find)
                .param("reason", clearance.reason())
                .param("by", clearance.by())
                .param("at", England.stored(clearance.at()))
                .update();
    }
}
