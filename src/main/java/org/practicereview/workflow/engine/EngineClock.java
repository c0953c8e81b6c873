package org.practicereview.workflow.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.practicereview.calendar.MovableClock;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's own, static clock show what the service's clock shows.
 *
 * <p>The engine compares the due dates of its timers with it. Left alone, a demonstration that steps to next month
 * would move our dates and no timer.
 */
@Component
class EngineClock {

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
        if (clock instanceof MovableClock movable) {
            movable.onMove(this::follow);
        }
        follow();
    }

    private void follow() {
        if (!(clock instanceof MovableClock movable)) {
            ClockUtil.reset();
        } else if (movable.standsStill()) {
            ClockUtil.setCurrentTime(Date.from(clock.instant()));
        } else {
            ClockUtil.reset();
            ClockUtil.offset(movable.offset().toMillis());
        }
    }
}
