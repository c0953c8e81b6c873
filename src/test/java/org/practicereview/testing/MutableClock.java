package org.practicereview.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.practicereview.calendar.MovableClock;

/** A clock that stands still until a test moves it; the engine's clock moves along. */
public final class MutableClock extends Clock implements MovableClock {

    public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** A Monday morning without bank holidays near: where every test begins. */
    public static final Instant START =
            LocalDateTime.of(2026, 4, 20, 9, 0).atZone(ENGLAND).toInstant();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
        listeners.forEach(Runnable::run);
    }

    /** To a time of the clock on an English wall. */
    public void set(LocalDateTime local) {
        set(local.atZone(ENGLAND).toInstant());
    }

    public void advance(Duration duration) {
        set(now.plus(duration));
    }

    public void reset() {
        set(START);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ENGLAND;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ENGLAND) ? this : Clock.fixed(now, zone);
    }

    @Override
    public boolean standsStill() {
        return true;
    }

    @Override
    public Duration offset() {
        return Duration.between(Clock.systemUTC().instant(), now);
    }

    @Override
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }
}
