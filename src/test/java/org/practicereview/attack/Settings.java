package org.practicereview.attack;

import java.util.Random;

/** How much is tried, and from which seed: system properties, printed so that a run can be repeated. */
final class Settings {

    /** What the share in each build begins from: the same requests every time. */
    private static final long SEED_OF_THE_BUILD = 16;

    private Settings() {}

    static int number(String name, int otherwise) {
        return Integer.getInteger("attack." + name, otherwise);
    }

    static long seedOfTheBuild() {
        return Long.getLong("attack.seed", SEED_OF_THE_BUILD);
    }

    /** Another one each time, unless one is given. */
    static long seed() {
        Long given = Long.getLong("attack.seed");
        return given == null ? new Random().nextInt(1_000_000) : given;
    }
}
