package org.practicereview.workflow.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.workflow.view.Clock;

/** The date that runs. */
record Due(Coded obligation, LocalDate dueOn, String inWords, boolean late) {

    static @Nullable Due of(@Nullable Clock clock) {
        return clock == null
                ? null
                : new Due(
                        Coded.of(clock.deadline().obligation()),
                        clock.deadline().dueOn(),
                        clock.inWords(),
                        clock.late());
    }
}
