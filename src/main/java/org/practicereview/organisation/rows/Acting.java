package org.practicereview.organisation.rows;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom this thread works: for a person, whose rights the database then holds it to, or for the service itself. Timers,
 * messages and whatever else no request of a person began work for the service.
 */
public final class Acting {

    private static final ThreadLocal<@Nullable UUID> ACCOUNT = new ThreadLocal<>();

    private Acting() {}

    /** The account of the person, nothing where the service works for itself. */
    public static @Nullable UUID account() {
        return ACCOUNT.get();
    }

    /** From now on, until it is said otherwise, this thread works for that account. */
    public static void begin(UUID account) {
        ACCOUNT.set(account);
    }

    /** And from now on for the service itself. */
    public static void end() {
        ACCOUNT.remove();
    }
}
