package org.practicereview.notification.authority;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentAreas;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedArea.Why;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.guidance.IncidentFacts.Place;
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
        if (linked.find(file, area).filter(link -> !link.mayRead()).isEmpty()) {
            concerned.letRead(file, area, Why.HAND_OVER, by);
            return;
        }
        linked.letReadMeanwhile(file, area);
        timeline.add(
                file,
                by,
                "area-access-restored",
                Matter.NOTIFICATION_DRAFT,
                "%s may read this case until it has answered".formatted(areas.nameOf(area)));
    }

    /** Who read it only to answer reads it no longer, unless it was named meanwhile; what had ended ends again. */
    void askedNoLonger(CaseFile file, String area, @Nullable UUID by) {
        LinkedArea link = linked.find(file, area).orElse(null);
        if (link == null) {
            return;
        }
        if (link.readsMeanwhile()) {
            linked.end(file, area, Objects.requireNonNull(link.endReason()));
        } else if (link.why() == Why.HAND_OVER) {
            linked.unlink(file, area);
            concerned.letNamedRead(file, file.areas(), by);
        }
    }

    /** The other area leads: the tasks are its people's, the old area reads on, and whoever was sent the notification is told. */
    void change(CaseFile file, HandOver handOver, UUID by) {
        linked.unlink(file, handOver.to());
        settleWhereItHappened(file, by);
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

    /** Where nobody said where it happened, where the child lives was said as seen from the old area: so it stays. */
    private void settleWhereItHappened(CaseFile file, UUID by) {
        IncidentAreas said = file.areas();
        if (said.incident() == null
                && said.residence() != null
                && file.incident().facts().place() == Place.IN_ENGLAND) {
            files.concerns(
                    file,
                    new IncidentAreas(file.leadArea(), said.residence(), said.placing()),
                    file.incident().facts().residence());
            timeline.add(
                    file,
                    by,
                    "areas-corrected",
                    Matter.NOTIFICATION_DRAFT,
                    "Area of the incident: %s, as before the hand-over".formatted(areas.nameOf(file.leadArea())));
        }
    }
}
