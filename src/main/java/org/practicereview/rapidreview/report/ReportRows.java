package org.practicereview.rapidreview.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.hash.Sha256;
import org.practicereview.workflow.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The reports of rapid reviews and who opened them; append-only. */
@Repository
class ReportRows {

    private final JdbcClient database;
    private final ObjectMapper json;

    ReportRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The versions of the report of a case, the newest first. */
    List<WrittenReport> of(long caseId) {
        return database.sql("select * from rapid_review_report where case_id = :case order by number desc")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    /** Adds a version of the report; the case is locked. */
    void add(long caseId, int number, List<Facts> text, UUID by, Instant at) {
        String written = json.writeValueAsString(text);
        database.sql("""
                        insert into rapid_review_report (case_id, number, text, hash, written_by, written_at)
                        values (:case, :number, :text, :hash, :by, :at)""")
                .param("case", caseId)
                .param("number", number)
                .param("text", written)
                .param("hash", Sha256.of(written))
                .param("by", by)
                .param("at", England.stored(at))
                .update();
    }

    void sent(long caseId, int number, Instant at) {
        database.sql("update rapid_review_report set sent_at = :at where case_id = :case and number = :number")
                .param("at", England.stored(at))
                .param("case", caseId)
                .param("number", number)
                .update();
    }

    /** Keeps that the person opened that version, once; the case is locked. */
    void opened(long caseId, int number, UUID person, Instant at) {
        if (!hasOpened(caseId, number, person)) {
            database.sql("""
                            insert into rapid_review_report_opening (case_id, number, person_id, opened_at)
                            values (:case, :number, :person, :at)""")
                    .param("case", caseId)
                    .param("number", number)
                    .param("person", person)
                    .param("at", England.stored(at))
                    .update();
        }
    }

    boolean hasOpened(long caseId, int number, UUID person) {
        return database.sql("""
                        select count(*) from rapid_review_report_opening
                        where case_id = :case and number = :number and person_id = :person""")
                        .param("case", caseId)
                        .param("number", number)
                        .param("person", person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private WrittenReport read(ResultSet row, int at) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new WrittenReport(
                row.getInt("number"),
                json.readValue(row.getString("text"), new TypeReference<List<Facts>>() {}),
                row.getString("hash"),
                row.getObject("written_by", UUID.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant(),
                List.of());
    }
}
