package org.practicereview.publication.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.publication.Extent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The texts for publication; append-only. */
@Repository
class TextRows {

    private final JdbcClient database;
    private final ObjectMapper json;
    private final LearningTerms terms;

    TextRows(JdbcClient database, ObjectMapper json, LearningTerms terms) {
        this.database = database;
        this.json = json;
        this.terms = terms;
    }

    /** The texts for publication of a case, the newest first. */
    List<TextVersion> of(long caseId) {
        return database.sql("select * from publication_text where case_id = :case order by number desc")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    /** Adds a text; the case is locked. */
    void add(long caseId, TextVersion version, Instant at) {
        database.sql("""
                        insert into publication_text (case_id, number, extent, text, hash, material, because, written_by,
                            written_at)
                        values (:case, :number, :extent, :text, :hash, :material, :because, :by, :at)""")
                .param("case", caseId)
                .param("number", version.number())
                .param("extent", version.extent().name())
                .param("text", json.writeValueAsString(version.text()))
                .param("hash", version.hash())
                .param("material", version.material())
                .param("because", version.because(), Types.VARCHAR)
                .param("by", version.writtenBy())
                .param("at", England.stored(at))
                .update();
    }

    /** A kept text stays as its hash was made of it; the themes of an earlier list are read as those of today. */
    private TextVersion read(ResultSet row, int number) throws SQLException {
        return new TextVersion(
                row.getInt("number"),
                Extent.valueOf(row.getString("extent")),
                json.readValue(row.getString("text"), PublicText.class)
                        .withThemes(code -> terms.find(code).code()),
                row.getString("hash"),
                row.getBoolean("material"),
                row.getString("because"),
                row.getObject("written_by", UUID.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
