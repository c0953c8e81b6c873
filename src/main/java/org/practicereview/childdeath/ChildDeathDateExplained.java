package org.practicereview.childdeath;

import java.util.List;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.Explanations;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.view.WorkedOutDate;
import org.practicereview.workflow.view.WorkedOutDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By when the child death office must be told: hours by the clock, which are no deadline in days (K2). */
@Component
class ChildDeathDateExplained implements WorkedOutDates {

    /** Its name in addresses. */
    static final String NAME = "child-death-office";

    private final ChildDeathNotifications notifications;
    private final ChildDeathService deaths;
    private final Editions editions;
    private final Explanations explanations;

    ChildDeathDateExplained(
            ChildDeathNotifications notifications,
            ChildDeathService deaths,
            Editions editions,
            Explanations explanations) {
        this.notifications = notifications;
        this.deaths = deaths;
        this.editions = editions;
        this.explanations = explanations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkedOutDate> of(SeenCase seen) {
        if (!seen.mayRead(Matter.NOTIFICATION)
                || !seen.file().incident().facts().isChildDeath()) {
            return List.of();
        }
        return notifications.find(seen.file().id()).stream()
                .map(notification -> new WorkedOutDate(
                        NAME,
                        explanations.ofHours(
                                Obligation.NOTIFY_CHILD_DEATH.label(),
                                deaths.limit(seen.file()),
                                editions.of(seen.file().edition()),
                                notification.knownAt(),
                                notification.dueAt())))
                .toList();
    }
}
