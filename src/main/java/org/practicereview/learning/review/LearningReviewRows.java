package org.practicereview.learning.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Learning reviews of cases, in SQL. The case is locked by whoever opens or closes one. */
@Repository
class LearningReviewRows {

    private final JdbcClient database;

    LearningReviewRows(JdbcClient database) {
        this.database = database;
    }

    List<LearningReview> of(long caseId) {
        return database.sql("select * from learning_review where case_id = :case order by number")
                .param("case", caseId)
                .query((row, index) -> {
                    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
                    return new LearningReview(
                            row.getInt("number"),
                            LearningReview.Kind.valueOf(row.getString("kind")),
                            row.getString("reason"),
                            row.getObject("opened_by", UUID.class),
                            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                            closed == null ? null : closed.toInstant(),
                            row.getString("ended_because"));
                })
                .list();
    }

    void open(long caseId, int number, NewLearningReview form, UUID by, Instant at) {
        database.sql("""
                        insert into learning_review (case_id, number, kind, reason, opened_by, opened_at)
                        values (:case, :number, :kind, :reason, :by, :at)""")
                .param("case", caseId)
                .param("number", number)
                .param("kind", Objects.requireNonNull(form.kind()).name())
                .param("reason", form.reason())
                .param("by", by)
                .param("at", England.stored(at))
                .update();
    }

    /** Ends a learning review before its time; by nobody's name where the case was weighed again. */
    void end(long caseId, String because, @Nullable UUID by, Instant at) {
        database.sql("""
                        update learning_review set closed_at = :at, ended_because = :because, ended_by = :by
                        where case_id = :case and closed_at is null""")
                .param("at", England.stored(at))
                .param("because", because)
                .param("by", by)
                .param("case", caseId)
                .update();
    }

    void close(long caseId, Instant at) {
        database.sql("update learning_review set closed_at = :at where case_id = :case and closed_at is null")
                .param("at", England.stored(at))
                .param("case", caseId)
                .update();
    }
}
