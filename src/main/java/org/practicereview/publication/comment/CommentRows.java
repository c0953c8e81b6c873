package org.practicereview.publication.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The comments on reports before their publication; each is answered once. */
@Repository
class CommentRows {

    private final JdbcClient database;

    CommentRows(JdbcClient database) {
        this.database = database;
    }

    /** The comments of a case, in the order in which they were recorded. */
    List<Comment> of(long caseId) {
        return database.sql("select * from publication_comment where case_id = :case order by number")
                .param("case", caseId)
                .query(CommentRows::read)
                .list();
    }

    /** Adds a comment; the case is locked. */
    void add(long caseId, int number, NewComment comment, UUID by, Instant at) {
        database.sql("""
                        insert into publication_comment (case_id, number, body, received_on, text, recorded_by, recorded_at)
                        values (:case, :number, :body, :received, :text, :by, :at)""")
                .param("case", caseId)
                .param("number", number)
                .param("body", comment.body().name())
                .param("received", comment.receivedOn())
                .param("text", comment.text())
                .param("by", by)
                .param("at", England.stored(at))
                .update();
    }

    /** Keeps what came of a comment; the case is locked. */
    void answer(long caseId, int number, CommentAnswer answer, UUID by, Instant at) {
        database.sql("""
                        update publication_comment set response = :response, answer = :answer, answered_by = :by,
                            answered_at = :at
                        where case_id = :case and number = :number""")
                .param("response", answer.response().name())
                .param("answer", answer.answer())
                .param("by", by)
                .param("at", England.stored(at))
                .param("case", caseId)
                .param("number", number)
                .update();
    }

    private static Comment read(ResultSet row, int at) throws SQLException {
        return new Comment(
                row.getInt("number"),
                Comment.Body.valueOf(row.getString("body")),
                row.getObject("received_on", java.time.LocalDate.class),
                row.getString("text"),
                row.getObject("recorded_by", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("response"))
                        .map(Comment.Response::valueOf)
                        .orElse(null),
                row.getString("answer"),
                row.getObject("answered_by", UUID.class),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}
