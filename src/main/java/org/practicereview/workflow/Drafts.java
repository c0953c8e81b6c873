package org.practicereview.workflow;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.refusal.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Answers that are still being typed; kept on the server, so that they outlive session, browser and device. */
@Repository
class Drafts {

    /** Not a row yet: what the first one to save has seen. */
    static final int NONE = 0;

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** What is typed so far, and the version of it. */
    record Draft(JsonNode answers, UUID savedBy, int version) {}

    Optional<Draft> find(String taskId) {
        return database.sql("select answers, saved_by, version from task_draft where task_id = :task")
                .param("task", taskId)
                .query((row, number) -> new Draft(
                        json.readTree(row.getString("answers")),
                        row.getObject("saved_by", UUID.class),
                        row.getInt("version")))
                .optional();
    }

    /**
     * Saves over the version that was seen.
     *
     * @return the new version
     * @throws Stale when somebody saved in between; nothing is overwritten
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int save(String taskId, JsonNode answers, UUID by, int seenVersion) {
        int current = find(taskId).map(Draft::version).orElse(NONE);
        if (current != seenVersion) {
            throw new Stale();
        }
        String statement = current == NONE
                ? "insert into task_draft (task_id, answers, saved_by, saved_at, version) values (:task, :answers, :by, :now, :next)"
                : "update task_draft set answers = :answers, saved_by = :by, saved_at = :now, version = :next where task_id = :task";
        database.sql(statement)
                .param("task", taskId)
                .param("answers", json.writeValueAsString(answers))
                .param("by", by)
                .param("now", England.stored(clock.instant()))
                .param("next", current + 1)
                .update();
        return current + 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void discard(String taskId) {
        database.sql("delete from task_draft where task_id = :task")
                .param("task", taskId)
                .update();
    }
}
