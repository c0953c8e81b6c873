package org.practicereview.web.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Knows from an exception that the database is away or full, which is nobody's fault here and may soon be over. */
final class LostDatabase {

    /**
     * Of SQL states the first two characters: no connection, no room or memory left, ended by its operator, its files cannot be
     * read or written.
     */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    /** H2: closed, input or output failed (a full disk), connection broken, database closed, shutting down. */
    private static final Set<String> AWAY_ON_H2 = Set.of("90007", "90028", "90031", "90067", "90098", "90121");

    /** H2 calls a full disk a general error once, when it commits, before it closes itself; only this cause says so. */
    private static final String STORE_OF_H2 = "org.h2.mvstore.MVStoreException";

    /** The pool, of a connection that it closed because it was lost: no state, and not what was lost on the way. */
    private static final String CLOSED_BY_THE_POOL = "Connection is closed";

    private LostDatabase() {}

    /** Says it of this exception alone, not of its causes. */
    static boolean isToldBy(Throwable exception) {
        return exception instanceof CannotCreateTransactionException
                || exception instanceof DataAccessResourceFailureException
                || exception instanceof QueryTimeoutException
                || exception instanceof TransactionTimedOutException
                || exception instanceof SQLNonTransientConnectionException
                || exception instanceof SQLTransientConnectionException
                || exception instanceof SQLException failure && (isAway(failure.getSQLState()) || isClosed(failure))
                || exception instanceof TransactionSystemException failure && endedByLoss(failure)
                || exception.getClass().getName().equals(STORE_OF_H2);
    }

    private static boolean isClosed(SQLException failure) {
        return failure.getSQLState() == null && CLOSED_BY_THE_POOL.equals(failure.getMessage());
    }

    private static boolean isAway(String state) {
        return state != null
                && (AWAY_ON_H2.contains(state) || state.length() == 5 && AWAY.contains(state.substring(0, 2)));
    }

    /** A rollback over a lost connection fails, too, and hides by what the transaction ended. */
    private static boolean endedByLoss(TransactionSystemException failure) {
        Throwable cause = failure.getApplicationException();
        for (int depth = 0; cause != null && depth < TroubleFinder.DEEPEST_CAUSE; depth++) {
            if (isToldBy(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
