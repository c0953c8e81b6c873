package org.practicereview.web.security;

import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Counts what is asked for, minute by minute. In memory, and each node for itself: what protects a node from too much work
 * must not cost a statement.
 */
@Component
class RequestsPerMinute {

    private static final int SECONDS = 60;

    /** From so many places at once nobody can be told from the others any more: those who come later share one count. */
    private static final int MOST_COUNTED = 100_000;

    private final Clock clock;
    private final AtomicReference<Minute> current = new AtomicReference<>(new Minute(0, Map.of()));

    RequestsPerMinute(Clock clock) {
        this.clock = clock;
    }

    private record Minute(long number, Map<String, AtomicInteger> counts) {}

    /** Counts a request; when there were too many of that minute, the seconds until the next. */
    OptionalLong count(String who, int most) {
        if (most <= 0) {
            return OptionalLong.empty();
        }
        long second = clock.instant().getEpochSecond();
        Map<String, AtomicInteger> counts = minute(second / SECONDS).counts();
        String counted = counts.size() < MOST_COUNTED || counts.containsKey(who) ? who : "others";
        int asked =
                counts.computeIfAbsent(counted, first -> new AtomicInteger()).incrementAndGet();
        return asked > most ? OptionalLong.of(SECONDS - second % SECONDS) : OptionalLong.empty();
    }

    /** What was counted in an earlier minute is dropped whole. */
    private Minute minute(long number) {
        return current.updateAndGet(
                minute -> minute.number() == number ? minute : new Minute(number, new ConcurrentHashMap<>()));
    }
}
