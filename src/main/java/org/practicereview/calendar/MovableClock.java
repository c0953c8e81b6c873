package org.practicereview.calendar;

import java.time.Duration;

/**
 * A clock that can be moved: the demonstration steps through a case in minutes, tests stand on a chosen day.
 *
 * <p>Implemented by a {@link java.time.Clock}; whoever keeps a time of their own follows it through {@link #onMove}.
 */
public interface MovableClock {

    /** How far this clock is ahead of the machine's clock; meaningless while it {@link #standsStill()}. */
    Duration offset();

    /** Whether it shows the same instant until it is moved again. */
    default boolean standsStill() {
        return false;
    }

    /** Called after every move, in the thread that moved the clock. */
    void onMove(Runnable listener);
}
