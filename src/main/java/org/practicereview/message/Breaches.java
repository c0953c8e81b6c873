package org.practicereview.message;

import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadlines;
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

    Breaches(Deadlines deadlines, Timeline timeline, Outbox outbox) {
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    /** Harmless when the work was done in the meantime, and when the engine asks twice. */
    public void record(CaseFile file, Obligation obligation) {
        if (deadlines.recordOverdue(file.id(), obligation)) {
            timeline.add(file, null, "deadline-missed", Matter.CASE, "Date missed: " + obligation.label());
            outbox.tell(file, Event.DEADLINE_MISSED, obligation.name());
        }
    }
}
