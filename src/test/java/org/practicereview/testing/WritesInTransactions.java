package org.practicereview.testing;

import java.lang.StackWalker.Option;
import java.util.Locale;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses a statement of the service that changes rows outside a transaction: what writes by itself is kept apart from nobody,
 * and on H2 not from who is half-way through.
 */
final class WritesInTransactions {

    private static final String OURS = "org.practicereview.";
    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private WritesInTransactions() {}

    static void check(String statement) {
        if (writes(statement) && !isInTransaction()) {
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
                || start.startsWith("merge")
                || start.contains("for update");
    }

    /** One that may write: PostgreSQL refuses a change in one that only reads, H2 does not. */
    private static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /** Who asked for it: the service, a test, or what brings the tables up to date before anybody else is there. */
    private static Optional<Class<?>> caller() {
        return STACK.walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type ->
                        type.getName().startsWith(OURS) || type.getName().startsWith("org.flywaydb."))
                .filter(type -> type != WritesInTransactions.class && type.getEnclosingClass() != Statements.class)
                .filter(type -> !type.getName().contains("$$"))
                .findFirst());
    }

    /** Tests put down rows as they need them. */
    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS)
                && !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }
}
