package org.practicereview.administration.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.practicereview.calendar.England;
import org.practicereview.calendar.MovableClock;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The machine's time, moved by a distance: a case can be walked through months of dates in minutes. */
@Component
@Primary
@Profile("demo")
class DemonstrationClock extends Clock implements MovableClock {

    private final Clock machine = Clock.system(England.ZONE);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    void moveTo(Duration newOffset) {
        offset = newOffset;
        listeners.forEach(Runnable::run);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), offset);
    }

    @Override
    public Duration offset() {
        return offset;
    }

    @Override
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }
}
