package org.practicereview.review.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.guidance.ReviewMilestone;
import org.practicereview.review.plan.MilestoneSteps.Done;
import org.practicereview.review.plan.PlannedMilestone.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The milestones of plans that were moved by hand, and the steps that were done; one statement each, for many cases. */
@Repository
class MilestoneRows {

    private final JdbcClient database;

    MilestoneRows(JdbcClient database) {
        this.database = database;
    }

    private record Moved(long caseId, ReviewMilestone milestone, Move move) {}

    Map<Long, Map<ReviewMilestone, Move>> moves(Collection<Long> caseIds) {
        return database
                .sql("select * from review_plan_day where case_id in (:cases)")
                .param("cases", caseIds)
                .query((row, number) -> new Moved(
                        row.getLong("case_id"),
                        ReviewMilestone.valueOf(row.getString("milestone")),
                        new Move(
                                row.getObject("planned_on", LocalDate.class),
                                row.getString("reason"),
                                row.getObject("moved_by", UUID.class),
                                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                                row.getInt("version"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Moved::caseId, Collectors.toMap(Moved::milestone, Moved::move)));
    }

    /**
     * The milestones that each of these reviews has reached; not what was done under an earlier reviewer: with the next
     * one the review begins anew (rule book, step 20a).
     */
    Map<Long, List<Done>> done(Collection<Long> caseIds) {
        return database.sql("""
                        select t.case_id, t.step, coalesce(t.outcome, '') as outcome, count(*) as times from task t
                        join case_file c on c.id = t.case_id
                        where t.case_id in (:cases) and t.state = 'COMPLETED'
                            and c.stage not in ('LOCAL_REVIEW_DECIDED', 'NATIONAL_REVIEW_DECIDED')
                            and not exists (select 1 from review_appointment a where a.case_id = t.case_id
                                and a.ended_at is null and a.assigned_at > t.ended_at)
                        group by t.case_id, t.step, t.outcome""").param("cases", caseIds).query(Done.class).list().stream()
                .collect(Collectors.groupingBy(Done::caseId));
    }

    /** Keeps a planned day that was moved; the case is locked. */
    void move(long caseId, ReviewMilestone milestone, Move move) {
        database.sql("delete from review_plan_day where case_id = :case and milestone = :milestone")
                .param("case", caseId)
                .param("milestone", milestone.name())
                .update();
        database.sql("""
                        insert into review_plan_day (case_id, milestone, planned_on, reason, moved_by, moved_at, version)
                        values (:case, :milestone, :on, :reason, :by, :at, :version)""")
                .param("case", caseId)
                .param("milestone", milestone.name())
                .param("on", move.to())
                .param("reason", move.reason())
                .param("by", move.by())
                .param("at", England.stored(move.at()))
                .param("version", move.version())
                .update();
    }
}
