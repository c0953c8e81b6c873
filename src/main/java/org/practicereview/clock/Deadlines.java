package org.practicereview.clock;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.Count;
import org.practicereview.calendar.England;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.Relaxation;
import org.practicereview.guidance.TimeLimit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts and stops the deadlines of cases. Callers hold the case locked. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Deadlines {

    private final JdbcClient database;
    private final Editions editions;
    private final Guidance guidance;
    private final DateArithmetic arithmetic;
    private final InstalledCalendar calendar;
    private final PausedStarts pausedStarts;
    private final Clock clock;

    Deadlines(
            JdbcClient database,
            Editions editions,
            Guidance guidance,
            DateArithmetic arithmetic,
            InstalledCalendar calendar,
            PausedStarts pausedStarts,
            Clock clock) {
        this.database = database;
        this.editions = editions;
        this.guidance = guidance;
        this.arithmetic = arithmetic;
        this.calendar = calendar;
        this.pausedStarts = pausedStarts;
        this.clock = clock;
    }

    /**
     * Starts the clock of an obligation, under the edition in force on the day it starts. Proceedings that go on beside the
     * case touch it from its start. Starting it again from the same day changes nothing.
     */
    public Deadline start(long caseId, Obligation obligation, LocalDate startedOn) {
        return start(caseId, obligation, startedOn, startedOn);
    }

    /**
     * Like {@link #start(long, Obligation, LocalDate)}, for a limit that is counted back from a day that is still to
     * come.
     */
    public Deadline start(long caseId, Obligation obligation, LocalDate countedFrom, LocalDate ruleOf) {
        return find(caseId, obligation)
                .filter(running -> running.startedOn().equals(countedFrom))
                .orElseGet(() -> add(caseId, obligation, countedFrom, editions.on(ruleOf)));
    }

    /**
     * Like {@link #start(long, Obligation, LocalDate, LocalDate)}, and does nothing where that edition knows no such
     * limit.
     */
    public Optional<Deadline> startIfLimited(
            long caseId, Obligation obligation, LocalDate countedFrom, LocalDate ruleOf) {
        return guidance.findTimeLimit(obligation, editions.on(ruleOf).code())
                .map(limit -> start(caseId, obligation, countedFrom, ruleOf));
    }

    /**
     * Starts the clock anew from that day, also where it ran from the same day before and was met: what was done then was
     * something else. Nothing starts where the edition of that day knows no such limit.
     */
    public Optional<Deadline> startAnew(long caseId, Obligation obligation, LocalDate countedFrom) {
        return startAnew(caseId, obligation, countedFrom, countedFrom);
    }

    /**
     * Like {@link #startAnew(long, Obligation, LocalDate)}, for a limit that is counted back from a day that is still
     * to come.
     */
    public Optional<Deadline> startAnew(long caseId, Obligation obligation, LocalDate countedFrom, LocalDate ruleOf) {
        Edition edition = editions.on(ruleOf);
        return guidance.findTimeLimit(obligation, edition.code())
                .map(limit -> add(caseId, obligation, countedFrom, edition));
    }

    /**
     * The open obligation was met on a day that is told now: what was done is recorded afterwards. Nothing happens when
     * none is open.
     *
     * @param done the day, and if it was late why, and who agreed to that then
     * @return how late it was met; nothing when it was in time
     * @throws InvalidAnswers when that day is still to come or lies before the clock started, or when it was late and one
     *     of them is not given, unless being late is information only
     */
    public Optional<Lateness> meetOn(long caseId, Obligation obligation, UUID by, DoneOn done) {
        LocalDate today = England.today(clock);
        Deadline deadline = find(caseId, obligation).filter(Deadline::isOpen).orElse(null);
        if (deadline == null) {
            return Optional.empty();
        }
        AnswerErrors errors = new AnswerErrors();
        done.check(deadline, today, errors);
        errors.refuseIfAny();
        Optional<Lateness> lateness = Optional.of(deadline)
                .filter(done::isLate)
                .map(late -> new Lateness(
                        arithmetic.workingDaysBetween(late.dueOn(), done.day()),
                        done.lateReason(),
                        null,
                        done.lateAgreedBy()));
        Instant at = done.day().equals(today) ? clock.instant() : England.middayOf(done.day());
        database.sql("""
                        update deadline set met_at = :at, met_recorded_at = :now, met_by = :by, late_reason = :reason,
                            late_agreed_by = :agreedBy, late_working_days = :days, overdue_since = case when due_on >= :day then null else overdue_since end,
                            version = version + 1
                        where id = :id""")
                .param("at", England.stored(at))
                .param("now", now())
                .param("by", by)
                .param("reason", lateness.map(Lateness::reason).orElse(null), Types.VARCHAR)
                .param("agreedBy", lateness.map(Lateness::agreedBy).orElse(null), Types.VARCHAR)
                .param("days", lateness.map(Lateness::workingDays).orElse(null), Types.INTEGER)
                .param("day", done.day())
                .param("id", deadline.id())
                .update();
        return lateness;
    }

    /** Notes what {@link #meetOn} would refuse of that day; refuses nothing itself, for the transaction goes on. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void check(long caseId, Obligation obligation, DoneOn done, AnswerErrors errors) {
        find(caseId, obligation)
                .filter(Deadline::isOpen)
                .ifPresent(deadline -> done.check(deadline, England.today(clock), errors));
    }

    /** Whether the obligation is open and its day has passed, so that meeting it now needs a reason and an approval. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isBreached(long caseId, Obligation obligation) {
        return isBreachedOn(England.today(clock), caseId, obligation);
    }

    /** Whether the obligation is open and its day will have passed on that day. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isBreachedOn(LocalDate day, long caseId, Obligation obligation) {
        return find(caseId, obligation)
                .filter(deadline -> deadline.isOpen() && deadline.isBreach(day))
                .isPresent();
    }

    /**
     * The open obligation is met now. Nothing happens when none is open.
     *
     * @param lateReason why it is met late; required when it is, and part of the case's record
     * @param approvedBy who approved that; whether the person may is for the caller to say
     * @return how late it was met; nothing when it was in time
     * @throws InvalidAnswers when it is late and one of them is not given, unless being late is information only
     */
    public Optional<Lateness> meet(
            long caseId, Obligation obligation, UUID by, @Nullable String lateReason, @Nullable UUID approvedBy) {
        Optional<Deadline> open = find(caseId, obligation).filter(Deadline::isOpen);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = England.today(clock);
        if (open.get().isBreach(today)) {
            Lateness.require(lateReason, approvedBy);
        }
        Optional<Lateness> lateness = open.filter(deadline -> deadline.isLate(today))
                .map(deadline ->
                        new Lateness(arithmetic.workingDaysBetween(deadline.dueOn(), today), lateReason, approvedBy));
        database.sql("""
                        update deadline set met_at = :now, met_by = :by, late_reason = :reason,
                            late_approved_by = :approvedBy, late_working_days = :days, version = version + 1
                        where id = :id""")
                .param("now", now())
                .param("by", by)
                .param("reason", lateness.map(Lateness::reason).orElse(null), Types.VARCHAR)
                .param("approvedBy", lateness.map(Lateness::approvedBy).orElse(null))
                .param("days", lateness.map(Lateness::workingDays).orElse(null), Types.INTEGER)
                .param("id", open.get().id())
                .update();
        return lateness;
    }

    /**
     * Notes that the open obligation passed its date, and before it whatever else of the case passed earlier: after the
     * service was down the engine may come to several dates at once, in any order.
     *
     * @return what was news, the earliest first; early, late and repeated calls of the engine are harmless
     */
    public List<Deadline> recordOverdue(long caseId, Obligation obligation) {
        LocalDate today = England.today(clock);
        List<Deadline> passed = of(List.of(caseId)).stream()
                .filter(deadline -> deadline.isOpen() && deadline.overdueSince() == null && deadline.isLate(today))
                .sorted(Comparator.comparing(Deadline::dueOn))
                .toList();
        List<Deadline> news = passed.stream()
                .filter(asked -> asked.obligation() == obligation)
                .findFirst()
                .map(asked -> passed.subList(0, passed.indexOf(asked) + 1))
                .orElse(List.of());
        news.forEach(deadline -> database.sql(
                        "update deadline set overdue_since = :now, version = version + 1 where id = :id")
                .param("now", now())
                .param("id", deadline.id())
                .update());
        return news;
    }

    /** The latest deadline of that obligation. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Deadline> find(long caseId, Obligation obligation) {
        return of(List.of(caseId)).stream()
                .filter(deadline -> deadline.obligation() == obligation)
                .reduce((earlier, later) -> later);
    }

    /** The deadlines of these cases in the order they were started. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Deadline> of(Collection<Long> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : database.sql("select * from deadline where case_id in (:cases) order by case_id, id")
                        .param("cases", caseIds)
                        .query(DeadlineRows::read)
                        .list();
    }

    /** All open deadlines, for comparing them with the engine's timers. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Deadline> open() {
        return database.sql("select * from deadline where met_at is null and cancelled_at is null order by id")
                .query(DeadlineRows::read)
                .list();
    }

    private Deadline add(long caseId, Obligation obligation, LocalDate startedOn, Edition edition) {
        TimeLimit limit = guidance.timeLimit(obligation, edition.code());
        if (limit.unit() == TimeLimit.Unit.WORKING_DAYS) {
            calendar.hold();
        }
        Count count = arithmetic.apply(limit, startedOn);
        boolean afterwards =
                count.end().isBefore(England.today(clock)) && isOfABoard(caseId, obligation, edition.code());
        return pausedStarts.touch(DeadlineRows.insert(
                database,
                caseId,
                obligation,
                edition,
                limit,
                startedOn,
                count,
                relaxed(obligation, count),
                afterwards,
                now()));
    }

    /** Its breach, or that of another date of the case, would have been told to the chair of a board. */
    private boolean isOfABoard(long caseId, Obligation obligation, String edition) {
        return isOfABoard(obligation, edition)
                || of(List.of(caseId)).stream().anyMatch(other -> isOfABoard(other.obligation(), other.edition()));
    }

    private boolean isOfABoard(Obligation obligation, String edition) {
        return guidance.toldOnBreach(obligation, edition).contains(Recipient.LSCB_CHAIR);
    }

    private @Nullable Relaxed relaxed(Obligation obligation, Count count) {
        return guidance.relaxation(obligation, count.from(), count.end())
                .filter(Relaxation::relaxed)
                .map(Relaxed::by)
                .orElse(null);
    }

    private java.time.OffsetDateTime now() {
        Instant now = clock.instant();
        return England.stored(now);
    }
}
