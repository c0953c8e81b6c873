package org.practicereview.administration.start;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets a migration take the time it takes. The pool gives up on a database that says nothing for half a minute ({@link
 * DatabaseTimeouts}); an index on a large table says nothing for longer, and would be made in vain at each start.
 */
class UnhurriedMigrations implements Callback {

    private static final int FOR_EVER = 0;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    /** The pool sets its own limit again when it gets the connection back. */
    @Override
    public void handle(Event event, Context context) {
        try {
            context.getConnection().setNetworkTimeout(Runnable::run, FOR_EVER);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database went away before a migration", unreachable);
        }
    }

    @Override
    public String getCallbackName() {
        return "unhurried migrations";
    }
}
