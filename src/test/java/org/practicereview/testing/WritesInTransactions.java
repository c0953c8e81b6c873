package org.practicereview.testing;

import java.lang.StackWalker.Option;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import net.ttddyy.dsproxy.ExecutionInfo;

/**
 * Refuses a statement of the service that changes rows outside a transaction: what writes by itself is kept apart from nobody,
 * and on H2 not from who is half-way through.
 */
final class WritesInTransactions {

    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private WritesInTransactions() {}

    static void check(String statement, ExecutionInfo execution) {
        if (writes(statement) && isByItself(execution)) {
            caller().filter(WritesInTransactions::isOurs).ifPresent(caller -> {
                throw new IllegalStateException(caller + " writes outside a transaction: " + statement);
            });
        }
    }

    private static boolean writes(String statement) {
        String start = statement.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("insert")
                || start.startsWith("update")
                || start.startsWith("delete")
                || start.startsWith("merge");
    }

    private static boolean isByItself(ExecutionInfo execution) {
        try {
            return execution.getStatement().getConnection().getAutoCommit();
        } catch (SQLException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /** Who asked for it: the service, a test, or what was generated around them. */
    private static Optional<Class<?>> caller() {
        return STACK.walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type.getName().startsWith("org.practicereview."))
                .filter(type -> type != WritesInTransactions.class && type.getEnclosingClass() != Statements.class)
                .filter(type -> !type.getName().contains("$$"))
                .findFirst());
    }

    /** Tests put down rows as they need them. */
    private static boolean isOurs(Class<?> type) {
        return !type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }
}
