package org.practicereview.childdeath;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.timer.LimitsInHours;
import org.practicereview.workflow.view.LateByHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of child deaths. */
@Repository
class ChildDeathNotifications implements LateByHours, LimitsInHours {

    private final JdbcClient database;

    ChildDeathNotifications(JdbcClient database) {
        this.database = database;
    }

    Optional<ChildDeathNotification> find(long caseId) {
        return database.sql("select known_at, due_at, sent_at from child_death_notification where case_id = :case")
                .param("case", caseId)
                .query((row, number) -> notification(row))
                .optional();
    }

    @Override
    public Map<Long, List<Integer>> of(Collection<Long> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : database
                        .sql("select * from child_death_notification where case_id in (:cases) and sent_at > due_at")
                        .param("cases", caseIds)
                        .query((row, number) -> Map.entry(row.getLong("case_id"), late(notification(row))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The limits that run. Where a correction, or another case, means that nobody is to be told any more, only its step
     * says so: the row stays as it is.
     */
    @Override
    public List<LimitInHours> running() {
        return database.sql("""
                        select n.* from child_death_notification n
                        where n.sent_at is null and exists (
                            select 1 from task t where t.case_id = n.case_id and t.step = :step and t.state = 'OPEN')""")
                .param("step", ChildDeathModel.CONFIRM.task())
                .query((row, number) -> new LimitInHours(
                        row.getLong("case_id"),
                        Obligation.NOTIFY_CHILD_DEATH,
                        notification(row).lapsesAt(),
                        row.getObject("overdue_since") != null))
                .list();
    }

    private static List<Integer> late(ChildDeathNotification notification) {
        return Stream.ofNullable(notification.sentAt())
                .map(notification::hoursLate)
                .toList();
    }

    private static ChildDeathNotification notification(ResultSet row) throws SQLException {
        return new ChildDeathNotification(
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("sent_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }

    void add(long caseId, Instant knownAt, Instant dueAt) {
        database.sql("""
                        insert into child_death_notification (case_id, known_at, due_at, version)
                        values (:case, :known, :due, 0)""")
                .param("case", caseId)
                .param("known", England.stored(knownAt))
                .param("due", England.stored(dueAt))
                .update();
    }

    /** The death was known from another moment on; it is late no more where the hours are not over. */
    void knownFrom(long caseId, Instant knownAt, Instant dueAt, Instant now) {
        database.sql("""
                        update child_death_notification set known_at = :known, due_at = :due, version = version + 1,
                            overdue_since = case when :due < :now then overdue_since else null end
                        where case_id = :case""")
                .param("known", England.stored(knownAt))
                .param("due", England.stored(dueAt))
                .param("now", England.stored(now))
                .param("case", caseId)
                .update();
    }

    void sent(long caseId, Instant at, boolean jointAgencyResponse, @Nullable String reference) {
        database.sql("""
                        update child_death_notification set sent_at = :at, joint_agency_response = :joint,
                            child_death_reference = :reference, version = version + 1
                        where case_id = :case""")
                .param("at", England.stored(at))
                .param("joint", jointAgencyResponse)
                .param("reference", reference, java.sql.Types.VARCHAR)
                .param("case", caseId)
                .update();
    }

    /** Records that the limit has passed. Answers whether that was not recorded before. */
    boolean overdue(long caseId, Instant now) {
        return database.sql("""
                        update child_death_notification set overdue_since = :now, version = version + 1
                        where case_id = :case and sent_at is null and overdue_since is null and due_at < :now""")
                        .param("now", England.stored(now))
                        .param("case", caseId)
                        .update()
                > 0;
    }
}
