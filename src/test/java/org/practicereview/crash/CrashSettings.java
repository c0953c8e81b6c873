package org.practicereview.crash;

import java.util.Random;

/**
 * How much is tried, from system properties, and said aloud so that a run can be repeated.
 *
 * @param lives how often the service or its database is killed on each kind of database ({@code crash.count})
 * @param seed of the moments at which it is ({@code crash.seed})
 */
public record CrashSettings(int lives, long seed) {

    private static final int USUAL = 20;

    public static CrashSettings read() {
        CrashSettings settings = new CrashSettings(
                Integer.getInteger("crash.count", USUAL), Long.getLong("crash.seed", System.nanoTime()));
        System.out.println(settings.toRepeat());
        return settings;
    }

    /** What brings the same again: said at once, and with whatever fails. */
    public String toRepeat() {
        return "-Dcrash.count=" + lives + " -Dcrash.seed=" + seed;
    }

    public Random random() {
        return new Random(seed);
    }
}
