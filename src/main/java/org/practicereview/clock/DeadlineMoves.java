package org.practicereview.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.calendar.Conventions;
import org.practicereview.calendar.Count;
import org.practicereview.calendar.England;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.guidance.TimeLimit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Works out which open deadlines move when a day becomes, or ceases to be, a bank holiday, and moves them. */
@Service
public class DeadlineMoves {

    private final JdbcClient database;
    private final Pauses pauses;
    private final InstalledCalendar calendar;
    private final Clock clock;

    DeadlineMoves(JdbcClient database, Pauses pauses, InstalledCalendar calendar, Clock clock) {
        this.database = database;
        this.pauses = pauses;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The open deadlines that would end on another day.
     *
     * @param day the day that changes; a count that does not cross it stays as it is
     * @param workingDays how days are counted then
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<DeadlineMove> of(LocalDate day, WorkingDays workingDays) {
        Map<Long, List<Pause.Days>> moving = pauses.movingOpenDeadlines();
        return openInWorkingDays().stream()
                .map(deadline -> move(deadline, moving.getOrDefault(deadline.id(), List.of()), workingDays))
                .filter(move -> move.crosses(day))
                .toList();
    }

    /** The open deadline if its clock had started on that day. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public DeadlineMove startedOn(LocalDate day, Deadline deadline) {
        List<Pause.Days> without = pauses.movingOpenDeadlines().getOrDefault(deadline.id(), List.of());
        return move(deadline, day, without, calendar.get());
    }

    /** The deadline without the days of these proceedings, as days are counted today. */
    DeadlineMove of(Deadline deadline, List<Pause.Days> without) {
        return move(deadline, without, calendar.get());
    }

    /**
     * Moves the deadline. One that was marked as overdue and is in time again loses the mark.
     *
     * @return whether it lost the mark
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean carryOut(DeadlineMove move, UUID by, String because) {
        boolean inTimeAgain =
                move.deadline().overdueSince() != null && !move.count().end().isBefore(England.today(clock));
        database.sql("""
                        update deadline set due_on = :due, provisional = :provisional, version = version + 1,
                            overdue_since = case when :again then null else overdue_since end
                        where id = :id""")
                .param("due", move.count().end())
                .param("provisional", move.count().provisional())
                .param("again", inTimeAgain)
                .param("id", move.deadline().id())
                .update();
        if (!move.count().from().equals(move.deadline().startedOn())) {
            startOn(move.count().from(), move.deadline());
        }
        if (!move.isToAnotherDay()) {
            return inTimeAgain;
        }
        database.sql("""
                        insert into deadline_move (deadline_id, from_day, to_day, because, moved_by, moved_at)
                        values (:id, :from, :to, :because, :by, :now)""")
                .param("id", move.deadline().id())
                .param("from", move.deadline().dueOn())
                .param("to", move.count().end())
                .param("because", because)
                .param("by", by)
                .param("now", England.stored(clock.instant()))
                .update();
        return inTimeAgain;
    }

    /** There may have been another clock from that day, which fell away. */
    private void startOn(LocalDate day, Deadline deadline) {
        database.sql("""
                        update deadline set started_on = :day, occasion = (
                            select count(*) + 1 from deadline d
                            where d.case_id = :case and d.obligation = :obligation and d.started_on = :day)
                        where id = :id""")
                .param("day", day)
                .param("case", deadline.caseId())
                .param("obligation", deadline.obligation().name())
                .param("id", deadline.id())
                .update();
    }

    /** The deadline that has just been started ends there: it never stood at another day. */
    Deadline startWith(DeadlineMove move) {
        database.sql("update deadline set due_on = :due, provisional = :provisional where id = :id")
                .param("due", move.count().end())
                .param("provisional", move.count().provisional())
                .param("id", move.deadline().id())
                .update();
        return database.sql("select * from deadline where id = :id")
                .param("id", move.deadline().id())
                .query(DeadlineRows::read)
                .single();
    }

    private List<Deadline> openInWorkingDays() {
        return database.sql("""
                        select * from deadline where met_at is null and cancelled_at is null and unit = :unit
                        order by case_id, id""")
                .param("unit", TimeLimit.Unit.WORKING_DAYS.name())
                .query(DeadlineRows::read)
                .list();
    }

    private static DeadlineMove move(Deadline deadline, List<Pause.Days> without, WorkingDays workingDays) {
        return move(deadline, deadline.startedOn(), without, workingDays);
    }

    /** By the convention the clock was started with. */
    private static DeadlineMove move(
            Deadline deadline, LocalDate startedOn, List<Pause.Days> without, WorkingDays workingDays) {
        Conventions conventions =
                new Conventions(deadline.clearDays(), workingDays.conventions().officeCloses());
        Count count = DateArithmetic.apply(
                deadline.limit(), startedOn, new WorkingDays(workingDays.bankHolidays(), conventions));
        return new DeadlineMove(deadline, PausedCount.without(without, count, deadline.limit(), workingDays));
    }
}
