package org.practicereview.notification.authority;

import java.time.Clock;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.LinkedArea.Why;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.notification.ConcernedAreas;
import org.practicereview.notification.afterwards.SentTo;
import org.practicereview.organisation.Areas;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Component;

/** What follows from handing a case over: who reads it, who does its tasks, who is told. No date moves. */
@Component
class ChangedLead {

    private final CaseFiles files;
    private final LinkedAreas linked;
    private final ConcernedAreas concerned;
    private final TaskList tasks;
    private final Timeline timeline;
    private final Outbox outbox;
    private final SentTo sentTo;
    private final Areas areas;
    private final Clock clock;

    ChangedLead(
            CaseFiles files,
            LinkedAreas linked,
            ConcernedAreas concerned,
            TaskList tasks,
            Timeline timeline,
            Outbox outbox,
            SentTo sentTo,
            Areas areas,
            Clock clock) {
        this.files = files;
        this.linked = linked;
        this.concerned = concerned;
        this.tasks = tasks;
        this.timeline = timeline;
        this.outbox = outbox;
        this.sentTo = sentTo;
        this.areas = areas;
        this.clock = clock;
    }

    /** Whoever is to answer must read the case first: one whose access had ended, until it has answered. */
    void asked(CaseFile file, String area, UUID by) {
        linked.find(file, area).filter(link -> !link.mayRead()).ifPresent(link -> linked.unlink(file, area));
        concerned.letRead(file, area, Why.HAND_OVER, by);
    }

    /** Who read it only to answer reads it no longer. */
    void askedNoLonger(CaseFile file, String area) {
        linked.find(file, area)
                .filter(link -> link.why() == Why.HAND_OVER)
                .ifPresent(link -> linked.unlink(file, area));
    }

    /** The other area leads: the tasks are its people's, the old area reads on, and whoever was sent the notification is told. */
    void change(CaseFile file, HandOver handOver, UUID by) {
        linked.unlink(file, handOver.to());
        files.lead(file, handOver.to());
        CaseFile changed = files.lock(file.reference());
        tasks.of(file.id()).stream().filter(WorkTask::isOpen).forEach(task -> tasks.assign(task.id(), null));
        timeline.add(
                changed,
                by,
                "lead-area-changed",
                Matter.CASE,
                "%s leads instead of %s; all dates stay"
                        .formatted(areas.nameOf(handOver.to()), areas.nameOf(handOver.from())));
        concerned.letRead(changed, handOver.from(), Why.FORMER_LEAD, by);
        if (changed.notifiedRoute() != null) {
            outbox.tell(
                    changed,
                    Event.LEAD_AREA_CHANGED,
                    "hand-over-" + handOver.number(),
                    England.today(clock),
                    sentTo.and(changed, Event.LEAD_AREA_CHANGED));
        }
    }
}
