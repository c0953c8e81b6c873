package org.practicereview.web.problem;

import java.sql.SQLException;
import java.util.Arrays;

/**
 * Where something failed, without the text of an exception: it may quote what somebody wrote (ASVS 5.0, 16.2.5). Kind and
 * place of each cause are what an engineer looks for; of a database that refuses also the code of its refusal.
 */
final class QuietTrace {

    private static final int DEEPEST_CAUSE = 20;

    /** The nearest frames tell the place; below come only filters and threads of the server. */
    private static final int FRAMES = 25;

    private QuietTrace() {}

    static String of(Throwable exception) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = exception;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            trace.append(depth == 0 ? "" : "\nCaused by: ").append(kind(cause));
            Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .forEach(frame -> trace.append("\n\tat ").append(frame));
            cause = cause.getCause();
        }
        return trace.toString();
    }

    private static String kind(Throwable exception) {
        String kind = exception.getClass().getName();
        return exception instanceof SQLException refused && refused.getSQLState() != null
                ? kind + " (" + refused.getSQLState() + ")"
                : kind;
    }
}
