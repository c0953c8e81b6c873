package org.practicereview.learning;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which round of learning a case is: of one of its other learning reviews while that is open, else of the case itself. */
@Repository
public class LearningRounds {

    private final JdbcClient database;

    LearningRounds(JdbcClient database) {
        this.database = database;
    }

    /** The number of the learning review that is open; nothing where the case itself is learnt from. */
    public @Nullable Integer current(long caseId) {
        return database.sql("select number from learning_review where case_id = :case and closed_at is null")
                .param("case", caseId)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }
}
