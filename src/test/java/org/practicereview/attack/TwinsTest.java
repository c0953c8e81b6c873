package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** That a difference in time would be noticed: one series here is slower on purpose. */
class TwinsTest {

    private static final int PAIRS = 2_000;

    @Test
    void series_that_differ_by_chance_alone_are_the_same() {
        assertThat(Twins.compare(series(1, 0), series(2, 0), 3).isNone(100)).isTrue();
    }

    @Test
    void half_a_millisecond_more_is_noticed_among_answers_of_five() {
        assertThat(Twins.compare(series(1, 500_000), series(2, 0), 3).isNone(100))
                .isFalse();
    }

    /** About five milliseconds, and now and then much more. */
    private static long[] series(long seed, long more) {
        Random random = new Random(seed);
        long[] series = new long[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            long hiccup = random.nextInt(50) == 0 ? 20_000_000 : 0;
            series[i] = 5_000_000 + (long) (Math.abs(random.nextGaussian()) * 1_000_000) + hiccup + more;
        }
        return series;
    }
}
