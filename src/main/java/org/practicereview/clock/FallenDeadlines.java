package org.practicereview.clock;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Obligation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deadlines that fall away, and that are owed again. Callers hold the case locked. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FallenDeadlines {

    private final JdbcClient database;
    private final Deadlines deadlines;
    private final DeadlineMoves moves;
    private final Pauses pauses;
    private final InstalledCalendar calendar;
    private final Clock clock;

    FallenDeadlines(
            JdbcClient database,
            Deadlines deadlines,
            DeadlineMoves moves,
            Pauses pauses,
            InstalledCalendar calendar,
            Clock clock) {
        this.database = database;
        this.deadlines = deadlines;
        this.moves = moves;
        this.pauses = pauses;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The open obligation fell away.
     *
     * @param because why, as the end of a sentence without personal data; part of its explanation
     */
    public void cancel(long caseId, Obligation obligation, String because) {
        database.sql("""
                        update deadline set cancelled_at = :now, cancelled_because = :because, version = version + 1
                        where case_id = :case and obligation = :obligation and met_at is null and cancelled_at is null""")
                .param("now", England.stored(clock.instant()))
                .param("because", because)
                .param("case", caseId)
                .param("obligation", obligation.name())
                .update();
    }

    /**
     * What fell away is owed again, from the day it always ran from: thinking again starts no new clock (T2). Bank holidays
     * that came or went meanwhile move it now.
     *
     * @return the deadline as it runs now, which may have passed; nothing where none had fallen away
     */
    public Optional<Deadline> resume(long caseId, Obligation obligation, UUID by) {
        Optional<Deadline> fallen =
                deadlines.find(caseId, obligation).filter(deadline -> deadline.cancelledAt() != null);
        fallen.ifPresent(deadline -> {
            owedAgain(deadline);
            catchUp(deadline, by);
        });
        return fallen.flatMap(deadline -> deadlines.find(caseId, obligation));
    }

    private void owedAgain(Deadline deadline) {
        database.sql("""
                        insert into deadline_resumption (deadline_id, fell_away_at, because, resumed_at)
                        select id, cancelled_at, cancelled_because, :now from deadline where id = :id""")
                .param("now", England.stored(clock.instant()))
                .param("id", deadline.id())
                .update();
        database.sql("""
                        update deadline set cancelled_at = null, cancelled_because = null, version = version + 1
                        where id = :id""").param("id", deadline.id()).update();
    }

    /** Only what is open moves with the list of bank holidays, so this one stood still meanwhile. */
    private void catchUp(Deadline deadline, UUID by) {
        calendar.hold();
        DeadlineMove move = moves.of(deadline, pauses.movingOpenDeadlines().getOrDefault(deadline.id(), List.of()));
        if (!move.count().end().equals(deadline.dueOn())) {
            moves.carryOut(move, by, "the list of bank holidays had changed while it had fallen away");
        }
    }
}
