package org.practicereview.bench.measure;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, many times.
 *
 * @param sorted nanoseconds, the shortest first
 * @param altogether from the first beginning to the last end
 * @param failed how many of them went wrong, which are not in the times
 * @param firstFailure what the first of these said
 */
public record Timings(
        long[] sorted,
        Duration altogether,
        int failed,
        @Nullable String firstFailure) {

    static Timings of(long[] nanoseconds, Duration altogether, int failed, @Nullable String firstFailure) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Timings(sorted, altogether, failed, firstFailure);
    }

    public double medianMillis() {
        return at(0.5);
    }

    public double p99Millis() {
        return at(0.99);
    }

    public double perSecond() {
        return sorted.length / (altogether.toNanos() / 1e9);
    }

    private double at(double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
