package org.practicereview.organisation.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives every connection away with the rights of whom the thread works for. What a connection was last used for is remembered:
 * the database is told, in one round trip, only when that changes, and looks the person's rights up once for a request.
 */
final class PersonsConnections extends DelegatingDataSource {

    /** The service itself. */
    private static final Object SERVICE = "service";

    /** Told and not confirmed: to be told again, whatever is wanted. */
    private static final Object UNKNOWN = "unknown";

    /** What a request is for, by the connection of the driver, which lives longer than what the pool wraps it in. */
    private final Map<Connection, Object> usedFor = Collections.synchronizedMap(new WeakHashMap<>());

    private volatile @Nullable String role;

    PersonsConnections(DataSource pool) {
        super(pool);
    }

    /** Runs people's statements in this role of the database from now on; without one they are the service's. */
    void holdTo(@Nullable String personRole) {
        role = personRole;
    }

    boolean isHeld() {
        return role != null;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return held(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return held(super.getConnection(username, password));
    }

    /** Sets the rights aside, or back, until the end of the transaction that the connection is in. */
    void changeWithin(Connection transaction, Acting.@Nullable Work work) throws SQLException {
        if (role == null) {
            return;
        }
        if (work == null) {
            end(transaction, true);
        } else if (work == usedFor.get(transaction.unwrap(Connection.class))) {
            // What lets the person in is still told: only whether it counts changes
            told(
                    transaction,
                    "select set_config('role', ?, true), set_config('practice_review.account', ?, true)",
                    role,
                    work.account().toString());
        } else {
            begin(transaction, work, true);
        }
    }

    private Connection held(Connection connection) throws SQLException {
        if (role == null) {
            return connection;
        }
        Acting.Work work = Acting.work();
        Object wanted = work == null ? SERVICE : work;
        try {
            Connection driver = connection.unwrap(Connection.class);
            if (wanted != usedFor.getOrDefault(driver, SERVICE)) {
                usedFor.put(driver, UNKNOWN);
                if (work == null) {
                    end(connection, false);
                } else {
                    begin(connection, work, false);
                }
                usedFor.put(driver, wanted);
            }
            return connection;
        } catch (SQLException | RuntimeException untold) {
            connection.close();
            throw untold;
        }
    }

    private void begin(Connection connection, Acting.Work work, boolean untilTheEnd) throws SQLException {
        told(
                connection,
                "select row_begins(cast(? as uuid), %1$s), set_config('role', ?, %1$s)".formatted(untilTheEnd),
                work.account().toString(),
                role);
    }

    /** From here on the connection is the service's, which is held by no policy. */
    private static void end(Connection connection, boolean untilTheEnd) throws SQLException {
        told(
                connection,
                "select set_config('role', 'none', %1$s), set_config('practice_review.account', '', %1$s)"
                        .formatted(untilTheEnd));
    }

    private static void told(Connection connection, String statement, @Nullable String... values) throws SQLException {
        try (PreparedStatement telling = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                telling.setString(i + 1, values[i]);
            }
            telling.execute();
        }
    }
}
