package org.practicereview.rapidreview.plan;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.guidance.PlanStep;
import org.practicereview.rapidreview.plan.PlannedDay.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days of plans that were moved by hand. */
@Repository
class PlanRows {

    private final JdbcClient database;

    PlanRows(JdbcClient database) {
        this.database = database;
    }

    Map<PlanStep, Move> of(long caseId) {
        return database
                .sql("select * from rapid_review_plan where case_id = :case")
                .param("case", caseId)
                .query((row, number) -> Map.entry(
                        PlanStep.valueOf(row.getString("step")),
                        new Move(
                                row.getDate("planned_on").toLocalDate(),
                                row.getString("reason"),
                                row.getObject("moved_by", UUID.class),
                                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                                row.getInt("version"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps a planned day that was moved; the case is locked. */
    void move(long caseId, PlanStep step, Move move) {
        remove(caseId, step);
        database.sql("""
                        insert into rapid_review_plan (case_id, step, planned_on, reason, moved_by, moved_at, version)
                        values (:case, :step, :on, :reason, :by, :at, :version)""")
                .param("case", caseId)
                .param("step", step.name())
                .param("on", move.to())
                .param("reason", move.reason())
                .param("by", move.by())
                .param("at", England.stored(move.at()))
                .param("version", move.version())
                .update();
    }

    private void remove(long caseId, PlanStep step) {
        database.sql("delete from rapid_review_plan where case_id = :case and step = :step")
                .param("case", caseId)
                .param("step", step.name())
                .update();
    }
}
