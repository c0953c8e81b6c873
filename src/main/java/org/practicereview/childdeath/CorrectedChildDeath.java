package org.practicereview.childdeath;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.FollowsIncident;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.form.DateWords;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.timer.MovedDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A correction shows that a child died, or did not, or that the death was known at another moment (K2). */
@Component
class CorrectedChildDeath implements FollowsIncident {

    private final ChildDeathNotifications notifications;
    private final ChildDeathService deaths;
    private final Guidance guidance;
    private final DateArithmetic arithmetic;
    private final Timeline timeline;
    private final MovedDates moved;
    private final CaseWorkflow workflow;
    private final DateWords words;
    private final Clock clock;

    CorrectedChildDeath(
            ChildDeathNotifications notifications,
            ChildDeathService deaths,
            Guidance guidance,
            DateArithmetic arithmetic,
            Timeline timeline,
            MovedDates moved,
            CaseWorkflow workflow,
            DateWords words,
            Clock clock) {
        this.notifications = notifications;
        this.deaths = deaths;
        this.guidance = guidance;
        this.arithmetic = arithmetic;
        this.timeline = timeline;
        this.moved = moved;
        this.workflow = workflow;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void corrected(CaseFile before, CaseFile after, UUID by) {
        boolean due = isDue(before);
        boolean dueNow = isDue(after);
        Optional<ChildDeathNotification> kept = notifications.find(after.id());
        boolean told = kept.filter(known -> known.sentAt() != null).isPresent();
        if (due && !dueNow) {
            workflow.noChildDied(after.reference());
        } else if (dueNow && !due && !told) {
            workflow.childDied(after.reference());
        }
        if (dueNow && !told) {
            kept.filter(known -> !known.knownAt().equals(after.incident().awareAt()))
                    .ifPresent(known -> known(after, by));
        }
    }

    /** A child died, under an edition that sets hours to tell the office. */
    private boolean isDue(CaseFile file) {
        return file.incident().facts().isChildDeath()
                && guidance.findTimeLimit(Obligation.NOTIFY_CHILD_DEATH, file.edition())
                        .isPresent();
    }

    private void known(CaseFile file, UUID by) {
        Instant knownAt = file.incident().awareAt();
        notifications.knownFrom(file.id(), knownAt, arithmetic.apply(deaths.limit(file), knownAt), clock.instant());
        ChildDeathNotification now = deaths.notification(file);
        timeline.add(
                file,
                by,
                "child-death-date-moved",
                Matter.NOTIFICATION,
                "%s: due at %s, because the incident was corrected"
                        .formatted(Obligation.NOTIFY_CHILD_DEATH.label(), words.moment(now.dueAt())));
        moved.retime(file.reference(), Obligation.NOTIFY_CHILD_DEATH, now.lapsesAt());
    }
}
