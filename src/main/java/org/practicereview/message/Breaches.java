package org.practicereview.message;

import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.DeadlineMoves;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens when a date passes: the case is flagged, the timeline says so, those whom the guidance names are told. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Breaches {

    private final Deadlines deadlines;
    private final DeadlineMoves moves;
    private final Timeline timeline;
    private final Outbox outbox;

    Breaches(Deadlines deadlines, DeadlineMoves moves, Timeline timeline, Outbox outbox) {
        this.deadlines = deadlines;
        this.moves = moves;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    /**
     * Harmless when the work was done in the meantime, and when the engine asks twice. Timeline and message name the day
     * that was missed: the engine may come days later, after the service was down.
     */
    public void record(CaseFile file, Obligation obligation) {
        deadlines.recordOverdue(file.id(), obligation).forEach(missed -> {
            timeline.add(
                    file,
                    null,
                    "deadline-missed",
                    Matter.CASE,
                    "Date missed: %s, due on %s".formatted(missed.obligation().label(), DayInWords.of(missed.dueOn())));
            outbox.tell(file, Event.DEADLINE_MISSED, occasion(missed), missed.dueOn());
        });
    }

    /** A date that moved and is missed again is another occasion. */
    private String occasion(Deadline missed) {
        String obligation = missed.obligation().name();
        return moves.hasMoved(missed) ? obligation + " " + missed.dueOn() : obligation;
    }
}
