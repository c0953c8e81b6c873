package org.practicereview.message;

import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.Relaxed;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens when a date passes: the case is flagged, the timeline says so, those whom the guidance names are told. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Breaches {

    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Guidance guidance;

    Breaches(Deadlines deadlines, Timeline timeline, Outbox outbox, Guidance guidance) {
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.outbox = outbox;
        this.guidance = guidance;
    }

    /**
     * Harmless when the work was done in the meantime, and when the engine asks twice. Timeline and message name the day
     * that was missed: the engine may come days later, after the service was down. Of a relaxed limit nobody is told.
     */
    public void record(CaseFile file, Obligation obligation) {
        deadlines.recordOverdue(file.id(), obligation).forEach(missed -> {
            if (missed.relaxed() == null) {
                breach(file, missed);
            } else {
                information(file, missed, missed.relaxed());
            }
        });
    }

    /** Who is told stands with the limit, under the edition the deadline follows. */
    private void breach(CaseFile file, Deadline missed) {
        timeline.add(
                file,
                null,
                "deadline-missed",
                Matter.CASE,
                "Date missed: %s, due on %s".formatted(missed.obligation().label(), DayInWords.of(missed.dueOn())));
        outbox.tellMissed(
                file,
                missed.obligation(),
                occasion(missed),
                missed.dueOn(),
                guidance.toldOnBreach(missed.obligation(), missed.edition()));
    }

    private void information(CaseFile file, Deadline missed, Relaxed relaxed) {
        timeline.add(
                file,
                null,
                "relaxed-date-passed",
                Matter.CASE,
                "For information: %s was due on %s; the limit was relaxed because of %s"
                        .formatted(missed.obligation().label(), DayInWords.of(missed.dueOn()), relaxed.because()));
    }

    /** A date that moved and is missed again, or that started anew and is missed, is another occasion. */
    private static String occasion(Deadline missed) {
        return missed.obligation().name() + " " + missed.dueOn();
    }
}
