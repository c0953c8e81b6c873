package org.practicereview.notification.authority;

import java.time.Clock;
import org.practicereview.casefile.CaseEnded;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.organisation.Areas;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A proposal to hand a case over does not outlive the case: there is nothing to lead, and nothing to read for an answer. */
@Component
class LapsedHandOvers {

    private final HandOverRows rows;
    private final ChangedLead lead;
    private final Timeline timeline;
    private final Areas areas;
    private final Clock clock;

    LapsedHandOvers(HandOverRows rows, ChangedLead lead, Timeline timeline, Areas areas, Clock clock) {
        this.rows = rows;
        this.lead = lead;
        this.timeline = timeline;
        this.areas = areas;
        this.clock = clock;
    }

    @EventListener
    void ended(CaseEnded ended) {
        CaseFile file = ended.file();
        rows.of(file.id()).stream().filter(HandOver::isOpen).forEach(handOver -> {
            rows.lapsed(file.id(), clock.instant());
            lead.askedNoLonger(file, handOver.to(), null);
            timeline.add(
                    file,
                    null,
                    "hand-over-ended",
                    Matter.NOTIFICATION_DRAFT,
                    "Proposal that %s leads: lapsed, because the case ended".formatted(areas.nameOf(handOver.to())));
        });
    }
}
