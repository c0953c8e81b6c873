package org.practicereview.administration.start;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Throws connections away whose database has closed itself, as H2 does when its disk is full. They call themselves valid all
 * the same, and as long as the pool keeps one, nothing opens the database again.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

    /** H2: input or output failed, broken while writing, connection broken, database closed, shutting down. */
    private static final Set<String> CLOSED = Set.of("90028", "90031", "90067", "90098", "90121");

    @java.lang.Override
    public Override adjudicate(SQLException exception) {
        return exception.getSQLState() != null && CLOSED.contains(exception.getSQLState())
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }
}
