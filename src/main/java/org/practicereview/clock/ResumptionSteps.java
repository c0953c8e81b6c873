package org.practicereview.clock;

import java.time.OffsetDateTime;
import java.util.List;
import org.practicereview.clock.ExplanationStep.Kind;
import org.practicereview.form.DateWords;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says that a deadline had fallen away, why, and since when it is owed again (T2). */
@Component
@Order(3)
class ResumptionSteps implements ExplanationPart {

    private final JdbcClient database;
    private final DateWords words;

    ResumptionSteps(JdbcClient database, DateWords words) {
        this.database = database;
        this.words = words;
    }

    @Override
    public List<ExplanationStep> of(Deadline deadline) {
        return database.sql("select * from deadline_resumption where deadline_id = :id order by fell_away_at")
                .param("id", deadline.id())
                .query((row, number) -> ExplanationStep.of(
                        Kind.RESUMED,
                        "It was cancelled at %s%s. At %s it was owed again, from the same day."
                                .formatted(
                                        words.moment(row.getObject("fell_away_at", OffsetDateTime.class)
                                                .toInstant()),
                                        Explanations.because(row.getString("because")),
                                        words.moment(row.getObject("resumed_at", OffsetDateTime.class)
                                                .toInstant()))))
                .list();
    }
}
