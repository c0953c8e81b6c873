package org.practicereview.notification;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What another system sent of notifications; the task to prepare one begins with it. */
@Repository
class SubmittedNotifications {

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    SubmittedNotifications(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Optional<JsonNode> find(long caseId) {
        return database.sql("select answers from submitted_notification where case_id = :case")
                .param("case", caseId)
                .query(String.class)
                .optional()
                .map(json::readTree);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long caseId, JsonNode answers, UUID by) {
        database.sql("""
                        insert into submitted_notification (case_id, answers, submitted_by, submitted_at)
                        values (:case, :answers, :by, :now)""")
                .param("case", caseId)
                .param("answers", json.writeValueAsString(answers))
                .param("by", by)
                .param("now", England.stored(clock.instant()))
                .update();
    }
}
