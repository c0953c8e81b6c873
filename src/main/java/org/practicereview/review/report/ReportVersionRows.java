package org.practicereview.review.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.hash.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The texts of reports as they were submitted; append-only, but for that one is accepted. */
@Repository
class ReportVersionRows {

    private final JdbcClient database;
    private final ObjectMapper json;

    ReportVersionRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The versions of the report of a case, the newest first. */
    List<ReportVersion> of(long caseId) {
        return database.sql("select * from review_report where case_id = :case order by number desc")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    /** What a text would be kept as. */
    ReportVersion frozen(int number, JsonNode answers, boolean draft, UUID by, Instant at) {
        return new ReportVersion(number, answers, Sha256.of(json.writeValueAsString(answers)), draft, by, at, null);
    }

    /** Adds a version of the report; the case is locked. */
    void add(long caseId, ReportVersion version) {
        database.sql("""
                        insert into review_report (case_id, number, text, hash, draft, written_by, written_at)
                        values (:case, :number, :text, :hash, :draft, :by, :at)""")
                .param("case", caseId)
                .param("number", version.number())
                .param("text", json.writeValueAsString(version.answers()))
                .param("hash", version.hash())
                .param("draft", version.draft())
                .param("by", version.writtenBy())
                .param("at", England.stored(version.writtenAt()))
                .update();
    }

    void accepted(long caseId, int number, UUID by, Instant at) {
        database.sql("""
                        update review_report set accepted_by = :by, accepted_at = :at
                        where case_id = :case and number = :number""")
                .param("by", by)
                .param("at", England.stored(at))
                .param("case", caseId)
                .param("number", number)
                .update();
    }

    private ReportVersion read(ResultSet row, int at) throws SQLException {
        OffsetDateTime accepted = row.getObject("accepted_at", OffsetDateTime.class);
        return new ReportVersion(
                row.getInt("number"),
                json.readTree(row.getString("text")),
                row.getString("hash"),
                row.getBoolean("draft"),
                row.getObject("written_by", UUID.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                accepted == null ? null : accepted.toInstant());
    }
}
