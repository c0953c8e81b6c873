package org.practicereview.review.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds and the comments in them. Whoever changes them has locked the case. */
@Repository
class DraftRoundRows {

    private final JdbcClient database;

    DraftRoundRows(JdbcClient database) {
        this.database = database;
    }

    /** The rounds of comments of a case, the newest first. */
    List<DraftRound> of(long caseId) {
        return database.sql("select * from draft_round where case_id = :case order by number desc")
                .param("case", caseId)
                .query((row, at) -> new DraftRound(
                        row.getInt("number"),
                        row.getDate("comments_due_on").toLocalDate(),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        moment(row, "closed_at"),
                        row.getString("open_because"),
                        row.getBoolean("accuracy"),
                        moment(row, "checked_at")))
                .list();
    }

    void open(long caseId, int draft, LocalDate dueOn, Instant at) {
        database.sql("""
                        insert into draft_round (case_id, number, comments_due_on, opened_at)
                        values (:case, :draft, :due, :at)""")
                .param("case", caseId)
                .param("draft", draft)
                .param("due", dueOn)
                .param("at", England.stored(at))
                .update();
    }

    void close(long caseId, int draft, @Nullable UUID by, Instant at, boolean accuracy, @Nullable String openBecause) {
        database.sql("""
                        update draft_round set closed_by = :by, closed_at = :at, accuracy = :accuracy,
                            open_because = :because where case_id = :case and number = :draft""")
                .param("by", by)
                .param("at", England.stored(at))
                .param("accuracy", accuracy)
                .param("because", openBecause)
                .param("case", caseId)
                .param("draft", draft)
                .update();
    }

    void checked(long caseId, int draft, Instant at) {
        database.sql("update draft_round set checked_at = :at where case_id = :case and number = :draft")
                .param("at", England.stored(at))
                .param("case", caseId)
                .param("draft", draft)
                .update();
    }

    /** All comments of a case, in the order they were made. */
    List<DraftComment> comments(long caseId) {
        return database.sql("select * from draft_comment where case_id = :case order by number")
                .param("case", caseId)
                .query(DraftRoundRows::comment)
                .list();
    }

    void add(long caseId, DraftComment comment) {
        database.sql("""
                        insert into draft_comment (case_id, number, draft, section, text, by_person, at_time, version)
                        values (:case, :number, :draft, :section, :text, :by, :at, :version)""")
                .param("case", caseId)
                .param("number", comment.number())
                .param("draft", comment.draft())
                .param("section", comment.section())
                .param("text", comment.text())
                .param("by", comment.by())
                .param("at", England.stored(comment.at()))
                .param("version", comment.version())
                .update();
    }

    void answer(long caseId, int number, DraftComment.Answer answer) {
        database.sql("""
                        update draft_comment set verdict = :verdict, verdict_reason = :reason, answered_by = :by,
                            answered_at = :at, version = version + 1 where case_id = :case and number = :number""")
                .param("verdict", answer.verdict().name())
                .param("reason", answer.reason())
                .param("by", answer.by())
                .param("at", England.stored(answer.at()))
                .param("case", caseId)
                .param("number", number)
                .update();
    }

    private static DraftComment comment(ResultSet row, int at) throws SQLException {
        String verdict = row.getString("verdict");
        return new DraftComment(
                row.getInt("number"),
                row.getInt("draft"),
                row.getString("section"),
                row.getString("text"),
                row.getObject("by_person", UUID.class),
                row.getObject("at_time", OffsetDateTime.class).toInstant(),
                verdict == null
                        ? null
                        : new DraftComment.Answer(
                                Verdict.valueOf(verdict),
                                row.getString("verdict_reason"),
                                row.getObject("answered_by", UUID.class),
                                row.getObject("answered_at", OffsetDateTime.class)
                                        .toInstant()),
                row.getInt("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
