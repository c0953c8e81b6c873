package org.practicereview.workflow.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.view.Clock;

/**
 * The date that runs.
 *
 * @param why the address of its explanation
 */
record Due(Coded<Obligation> obligation, LocalDate dueOn, String inWords, boolean late, String why) {

    static @Nullable Due of(IncidentReference reference, @Nullable Clock clock) {
        return clock == null
                ? null
                : new Due(
                        Coded.of(clock.deadline().obligation()),
                        clock.deadline().dueOn(),
                        clock.inWords(),
                        clock.late(),
                        Links.why(reference, String.valueOf(clock.deadline().id())));
    }
}
