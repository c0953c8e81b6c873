package org.practicereview.failure;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that a line of the log says of a failure. Its text may quote what somebody wrote about a child (ASVS 5.0, 16.2.5). */
public final class KindAndPlace {

    private static final int DEEPEST_CAUSE = 20;

    private KindAndPlace() {}

    /** Of the first cause: its class, and the nearest line of ours. */
    public static String of(@Nullable Throwable exception) {
        if (exception == null) {
            return "no exception";
        }
        Throwable root = exception;
        for (int depth = 1; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
            root = root.getCause();
        }
        StackTraceElement[] places = root.getStackTrace();
        String place = Arrays.stream(places)
                .filter(frame -> frame.getClassName().startsWith("org.practicereview"))
                .findFirst()
                .or(() -> Arrays.stream(places).findFirst())
                .map(Objects::toString)
                .orElse("an unknown place");
        return root.getClass().getName() + " at " + place;
    }
}
