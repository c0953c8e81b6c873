package org.practicereview.workflow.timer;

import java.time.Instant;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.DeadlineMove;
import org.practicereview.clock.DeadlineMoves;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A deadline moves: the date, the timeline of its case and the engine's timer change together. */
@Service
public class MovedDates {

    private final DeadlineMoves moves;
    private final Timeline timeline;
    private final CaseTimers timers;

    MovedDates(DeadlineMoves moves, Timeline timeline, CaseTimers timers) {
        this.moves = moves;
        this.timeline = timeline;
        this.timers = timers;
    }

    /** The obligation lapses at another moment, for a reason of its own; the case is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retime(IncidentReference reference, Obligation obligation, Instant lapsesAt) {
        timers.move(reference, obligation, lapsesAt, true);
    }

    /** Moves a timer that is no obligation's, such as that of a planned check; the case is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retime(IncidentReference reference, String event, String moment, Instant at) {
        timers.move(reference, event, moment, at, true);
    }

    /**
     * Carries the move out; the case is locked.
     *
     * @param because the reason on the timeline, as the end of a sentence
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(DeadlineMove move, CaseFile file, Person by, String because) {
        Deadline deadline = move.deadline();
        boolean inTimeAgain = moves.carryOut(move, by.id(), because);
        if (!move.isToAnotherDay()) {
            return;
        }
        timeline.add(
                file,
                by.id(),
                "deadline-moved",
                Matter.CASE,
                "%s: the due date moved from %s to %s because %s.%s"
                        .formatted(
                                deadline.obligation().label(),
                                DayInWords.of(deadline.dueOn()),
                                DayInWords.of(move.count().end()),
                                because,
                                inTimeAgain ? " It is not late any more." : ""));
        timers.move(
                file.reference(),
                deadline.obligation(),
                deadline.lapsesAfter(move.count().end()),
                inTimeAgain);
    }
}
