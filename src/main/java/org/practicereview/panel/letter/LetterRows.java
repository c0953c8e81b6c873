package org.practicereview.panel.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.panel.PanelAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters of the Panel; append-only. */
@Repository
class LetterRows {

    private final JdbcClient database;

    LetterRows(JdbcClient database) {
        this.database = database;
    }

    /** The letters of a case, the newest first. */
    List<PanelLetter> of(long caseId) {
        return database.sql("select * from panel_letter where case_id = :case order by number desc")
                .param("case", caseId)
                .query(LetterRows::read)
                .list();
    }

    int count(long caseId) {
        return database.sql("select count(*) from panel_letter where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    /** Adds a letter; the case is locked. */
    void add(long caseId, PanelLetter letter) {
        database.sql("""
                        insert into panel_letter (case_id, number, answer, decided_on, text, hash, sent_by, sent_at)
                        values (:case, :number, :answer, :on, :text, :hash, :by, :at)""")
                .param("case", caseId)
                .param("number", letter.number())
                .param("answer", letter.answer().name())
                .param("on", letter.decidedOn())
                .param("text", letter.text())
                .param("hash", letter.hash())
                .param("by", letter.sentBy())
                .param("at", England.stored(letter.sentAt()))
                .update();
    }

    private static PanelLetter read(ResultSet row, int at) throws SQLException {
        return new PanelLetter(
                row.getInt("number"),
                PanelAnswer.valueOf(row.getString("answer")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("text"),
                row.getString("hash"),
                row.getObject("sent_by", UUID.class),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
