package org.practicereview.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.MovableClock;
import org.practicereview.testing.MutableClock;

class EngineClockTest {

    private static final Duration A_MONTH = Duration.ofDays(30);

    @AfterEach
    void set_back() {
        ClockUtil.reset();
    }

    @Test
    void shows_the_time_of_the_machine_where_the_service_does() {
        ClockUtil.setCurrentTime(new Date(0));

        new EngineClock(Clock.systemUTC());

        assertThat(engineTime()).isCloseTo(Clock.systemUTC().instant(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void steps_forward_with_a_demonstration_and_goes_on_from_there() {
        var clock = new SteppingClock();
        new EngineClock(clock);

        clock.step(A_MONTH);
        clock.step(A_MONTH);

        assertThat(engineTime())
                .isCloseTo(Clock.systemUTC().instant().plus(A_MONTH.multipliedBy(2)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void stands_still_with_a_clock_that_stands_still() {
        var clock = new MutableClock();
        new EngineClock(clock);

        clock.advance(A_MONTH);

        assertThat(engineTime()).isEqualTo(MutableClock.START.plus(A_MONTH));
    }

    private static Instant engineTime() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Ticks like the machine's clock, some way ahead of it. */
    private static final class SteppingClock extends Clock implements MovableClock {

        private Duration offset = Duration.ZERO;
        private Runnable listener = () -> {};

        void step(Duration forward) {
            offset = offset.plus(forward);
            listener.run();
        }

        @Override
        public Duration offset() {
            return offset;
        }

        @Override
        public void onMove(Runnable follower) {
            listener = follower;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(offset);
        }

        @Override
        public ZoneId getZone() {
            return MutableClock.ENGLAND;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
