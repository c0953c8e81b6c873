package org.practicereview.attack;

import java.util.Arrays;
import java.util.Random;

/** Whether two series of times differ: by their ranks, and by how much their medians may lie apart. */
final class Twins {

    private static final int RESAMPLES = 2_000;

    private Twins() {}

    /**
     * What the comparison says.
     *
     * @param z of the test of Mann and Whitney: beyond 3.3 once in a thousand comparisons of what is the same
     * @param least of the difference of the medians, in microseconds, with 99 % confidence
     * @param most of it
     */
    record Difference(double z, double least, double most) {

        /** Nothing anybody could measure: either no difference at all, or one that is smaller than that for certain. */
        boolean isNone(double microseconds) {
            return Math.abs(z) < 3.3 || (least > -microseconds && most < microseconds);
        }
    }

    static Difference compare(long[] ones, long[] others, long seed) {
        Random random = new Random(seed);
        double[] medians = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            medians[i] = (median(resampled(ones, random)) - median(resampled(others, random))) / 1000.0;
        }
        Arrays.sort(medians);
        return new Difference(z(ones, others), medians[RESAMPLES / 200], medians[RESAMPLES - 1 - RESAMPLES / 200]);
    }

    private static double z(long[] ones, long[] others) {
        long[] sorted = others.clone();
        Arrays.sort(sorted);
        double wins = 0;
        for (long one : ones) {
            int below = firstNotBelow(sorted, one);
            int notAbove = firstNotBelow(sorted, one + 1);
            wins += below + (notAbove - below) / 2.0;
        }
        double expected = (double) ones.length * others.length / 2;
        return (wins - expected)
                / Math.sqrt((double) ones.length * others.length * (ones.length + others.length + 1) / 12);
    }

    private static int firstNotBelow(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long[] resampled(long[] series, Random random) {
        long[] again = new long[series.length];
        for (int i = 0; i < again.length; i++) {
            again[i] = series[random.nextInt(series.length)];
        }
        return again;
    }

    private static double median(long[] series) {
        Arrays.sort(series);
        return (series[(series.length - 1) / 2] + series[series.length / 2]) / 2.0;
    }
}
