package org.practicereview.administration.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.workflow.StuckWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures somebody is woken for, beside those of the machine. They are counted in the database when monitoring asks,
 * at most every ten seconds, so that each node tells the same and a scrape costs two statements.
 */
@Component
class ServiceFigures implements MeterBinder {

    /** Monitoring asks for each figure by itself, all within a moment: they are counted once. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Hours to tell a child death office end at any time of the day: this long after nobody will notice it by itself. */
    private static final Duration NOTICED_WITHIN = Duration.ofHours(1);

    /**
     * A date that passed is recorded by a timer within seconds; half an hour later nobody will notice it by itself any
     * more. Dates of before a case was entered are not missed ones. The limit of hours is no deadline in days (K2): it runs as
     * long as the step is open that says when the office was told.
     */
    private static final String COUNTED = """
            with hours as (select n.due_at, n.overdue_since from child_death_notification n
                where n.sent_at is null and exists (select 1 from task t where t.case_id = n.case_id
                    and t.step = 'Task_ConfirmChildDeathNotification' and t.state = 'OPEN'))
            select
                (select count(*) from deadline where met_at is null and cancelled_at is null and statutory
                    and overdue_since is not null)
                    + (select count(*) from hours where overdue_since is not null) as overdue,
                (select count(*) from deadline where met_at is null and cancelled_at is null and statutory
                    and overdue_since is null and not recorded_afterwards and due_on < :yesterday)
                    + (select count(*) from hours where overdue_since is null and due_at < :noticed) as unnoticed,
                (select count(*) from task where state = 'OPEN') as open_tasks,
                (select count(*) from outbox_message where state = 'WAITING') as waiting,
                (select min(created_at) from outbox_message where state = 'WAITING') as oldest,
                (select count(*) from document_version where scan = 'WAITING') as unscanned,
                (select broken from seal_check order by checked_at desc, id fetch first 1 rows only) as broken_seals,
                (select max(checked_at) from seal_check) as seals_checked,
                (select recorded_at from case_file order by id fetch first 1 rows only) as first_case""";

    private final JdbcClient database;
    private final StuckWork stuckWork;
    private final Clock clock;

    private volatile Counts last;

    ServiceFigures(JdbcClient database, StuckWork stuckWork, Clock clock) {
        this.database = database;
        this.stuckWork = stuckWork;
        this.clock = clock;
        this.last = new Counts(Instant.EPOCH, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** All of one moment; the age of the oldest message that waits is in seconds. */
    private record Counts(
            Instant at,
            long overdue,
            long unnoticed,
            long openTasks,
            long waiting,
            long oldestWaits,
            long unscanned,
            long brokenSeals,
            long sealsAge,
            long stuckSteps) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "deadlines.overdue", "Statutory dates that passed and are still to be met", Counts::overdue);
        gauge(
                registry,
                "deadlines.unnoticed",
                "Statutory dates that passed before yesterday, and limits in hours that passed over an hour ago, without its"
                        + " being recorded: a timer is missing or stuck",
                Counts::unnoticed);
        gauge(registry, "tasks.open", "Open tasks of all cases", Counts::openTasks);
        gauge(registry, "steps.stuck", "Steps the engine has given up", Counts::stuckSteps);
        gauge(registry, "messages.waiting", "Messages that have not left", Counts::waiting);
        gauge(registry, "messages.oldest.seconds", "How long the oldest of them has waited", Counts::oldestWaits);
        gauge(registry, "documents.unscanned", "Documents no malware scanner has seen", Counts::unscanned);
        gauge(
                registry,
                "seals.broken",
                "Cases whose timeline was changed behind the service's back, when it was last looked",
                Counts::brokenSeals);
        gauge(
                registry,
                "seals.age.seconds",
                "How long ago the timelines were looked at; if never, how long ago the first case was recorded",
                Counts::sealsAge);
    }

    private void gauge(MeterRegistry registry, String name, String meaning, ToLongFunction<Counts> figure) {
        Gauge.builder("practice.review." + name, this, figures -> figure.applyAsLong(figures.counts()))
                .description(meaning)
                .register(registry);
    }

    private Counts counts() {
        Instant now = clock.instant();
        Counts known = last;
        if (Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
            return known;
        }
        Counts counted = database.sql(COUNTED)
                .param("yesterday", LocalDate.ofInstant(now, England.ZONE).minusDays(1))
                .param("noticed", England.stored(now.minus(NOTICED_WITHIN)))
                .query((row, number) -> counts(row, now))
                .single();
        last = counted;
        return counted;
    }

    private Counts counts(ResultSet row, Instant now) throws SQLException {
        OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
        // where nobody ever looked, there was something to look at since the first case
        OffsetDateTime sealsChecked = row.getObject("seals_checked", OffsetDateTime.class);
        return new Counts(
                now,
                row.getLong("overdue"),
                row.getLong("unnoticed"),
                row.getLong("open_tasks"),
                row.getLong("waiting"),
                age(oldest, now),
                row.getLong("unscanned"),
                row.getLong("broken_seals"),
                age(sealsChecked == null ? row.getObject("first_case", OffsetDateTime.class) : sealsChecked, now),
                stuckWork.all().size());
    }

    /** A clock that was put back makes nothing younger than now. */
    private static long age(@Nullable OffsetDateTime since, Instant now) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since.toInstant(), now).toSeconds());
    }
}
