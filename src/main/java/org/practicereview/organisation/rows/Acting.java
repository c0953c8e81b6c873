package org.practicereview.organisation.rows;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom this thread works: for a person, whose rights the database then holds it to, or for the service itself. Timers,
 * messages and whatever else no request of a person began work for the service.
 */
public final class Acting {

    private static final ThreadLocal<@Nullable Work> WORK = new ThreadLocal<>();

    private Acting() {}

    /** What a person asked for, from beginning to end; no two are the same, also when they are of one person. */
    static final class Work {

        private final UUID account;

        private Work(UUID account) {
            this.account = account;
        }

        UUID account() {
            return account;
        }
    }

    /** The account of the person, nothing where the service works for itself. */
    public static @Nullable UUID account() {
        Work work = WORK.get();
        return work == null ? null : work.account();
    }

    /**
     * This thread works for that account from now on, until it is said otherwise, with the rights that it has by now.
     */
    public static void begin(UUID account) {
        WORK.set(new Work(account));
    }

    /** This thread works for the service itself from now on. */
    public static void end() {
        WORK.remove();
    }

    static @Nullable Work work() {
        return WORK.get();
    }

    /** Goes on with what was begun before. */
    static void goOn(Work work) {
        WORK.set(work);
    }
}
