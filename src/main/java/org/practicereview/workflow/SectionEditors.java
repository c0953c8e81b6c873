package org.practicereview.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has which section of a task open. Only a hint to colleagues: what is saved is kept apart by its version. */
@Repository
class SectionEditors {

    /** Whoever has not been seen for so long has closed the page. */
    private static final Duration STILL_THERE = Duration.ofMinutes(30);

    private final JdbcClient database;
    private final Clock clock;

    SectionEditors(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The others who have a section of the task open, by section. */
    Map<String, List<SectionState.Editor>> others(String taskId, UUID than) {
        return database
                .sql("""
                        select e.section, p.name, e.since from section_editor e join person p on p.id = e.person_id
                        where e.task_id = :task and e.person_id <> :than and e.seen_at >= :seen
                        order by e.since, p.name""")
                .param("task", taskId)
                .param("than", than)
                .param("seen", England.stored(clock.instant().minus(STILL_THERE)))
                .query((row, number) -> Map.entry(
                        row.getString("section"),
                        new SectionState.Editor(
                                row.getString("name"),
                                row.getObject("since", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The person has opened the section, or is still there. Callers hold the case locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void opened(String taskId, String section, UUID by) {
        Instant now = clock.instant();
        int still = database.sql("""
                        update section_editor set since = case when seen_at < :gone then :now else since end, seen_at = :now
                        where task_id = :task and section = :section and person_id = :by""")
                .param("gone", England.stored(now.minus(STILL_THERE)))
                .param("now", England.stored(now))
                .param("task", taskId)
                .param("section", section)
                .param("by", by)
                .update();
        if (still == 0) {
            database.sql(
                            "insert into section_editor (task_id, section, person_id, since, seen_at) values (:task, :section, :by, :now, :now)")
                    .param("task", taskId)
                    .param("section", section)
                    .param("by", by)
                    .param("now", England.stored(now))
                    .update();
        }
    }

    /** The person has left the section. */
    @Transactional(propagation = Propagation.MANDATORY)
    void left(String taskId, String section, UUID by) {
        database.sql("delete from section_editor where task_id = :task and section = :section and person_id = :by")
                .param("task", taskId)
                .param("section", section)
                .param("by", by)
                .update();
    }
}
