package org.practicereview.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What was answered in each completed step, kept as it was given and never changed. */
@Repository
public class Answers {

    private static final String ANSWERS =
            "select task_id, process, step, answers, answered_by, answered_at from task_answer ";

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    Answers(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The answers of one completed step; personal data. */
    public record Answered(String taskId, StepKey key, JsonNode answers, UUID by, Instant at) {

        @Override
        public String toString() {
            return "Answers of " + key;
        }
    }

    /** All answers of a case, the newest first. */
    public List<Answered> of(long caseId) {
        return database.sql(ANSWERS + "where case_id = :case order by answered_at desc, task_id")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    /** The latest answers of that step in that case. */
    public Optional<Answered> latest(long caseId, StepKey key) {
        return database.sql(ANSWERS + """
                        where case_id = :case and process = :process and step = :step
                        order by answered_at desc, task_id fetch first 1 rows only""")
                .param("case", caseId)
                .param("process", key.process())
                .param("step", key.task())
                .query(this::read)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(WorkTask task, JsonNode answers, UUID by) {
        database.sql("""
                        insert into task_answer (task_id, case_id, process, step, answers, answered_by, answered_at)
                        values (:task, :case, :process, :step, :answers, :by, :now)""")
                .param("task", task.id())
                .param("case", task.caseId())
                .param("process", task.key().process())
                .param("step", task.key().task())
                .param("answers", json.writeValueAsString(answers))
                .param("by", by)
                .param("now", England.stored(clock.instant()))
                .update();
    }

    private Answered read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Answered(
                row.getString("task_id"),
                new StepKey(row.getString("process"), row.getString("step")),
                json.readTree(row.getString("answers")),
                row.getObject("answered_by", UUID.class),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }
}
