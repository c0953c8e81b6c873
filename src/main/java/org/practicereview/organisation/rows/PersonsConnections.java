package org.practicereview.organisation.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives every connection away with the rights of whom the thread works for. What a connection was last used for is remembered,
 * so that the database is told, in one round trip, only when that changes.
 */
final class PersonsConnections extends DelegatingDataSource {

    private static final String NOBODY = "";

    /** Told and not confirmed: to be told again, whatever is wanted. */
    private static final String UNKNOWN = "?";

    /** By the connection of the driver, which lives longer than what the pool wraps it in. */
    private final Map<Connection, String> usedFor = Collections.synchronizedMap(new WeakHashMap<>());

    private volatile @Nullable String role;

    PersonsConnections(DataSource pool) {
        super(pool);
    }

    /** From now on people's statements run in this role of the database; without one they are the service's. */
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
    void changeWithin(Connection transaction, @Nullable UUID account) throws SQLException {
        if (role != null) {
            tell(transaction, account == null ? NOBODY : account.toString(), true);
        }
    }

    private Connection held(Connection connection) throws SQLException {
        if (role == null) {
            return connection;
        }
        UUID account = Acting.account();
        String wanted = account == null ? NOBODY : account.toString();
        try {
            Connection driver = connection.unwrap(Connection.class);
            if (!wanted.equals(usedFor.getOrDefault(driver, NOBODY))) {
                usedFor.put(driver, UNKNOWN);
                tell(connection, wanted, false);
                usedFor.put(driver, wanted);
            }
            return connection;
        } catch (SQLException | RuntimeException untold) {
            connection.close();
            throw untold;
        }
    }

    private void tell(Connection connection, String account, boolean untilTheEnd) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('role', ?, ?), set_config('practice_review.account', ?, ?)")) {
            statement.setString(1, account.equals(NOBODY) ? "none" : role);
            statement.setBoolean(2, untilTheEnd);
            statement.setString(3, account);
            statement.setBoolean(4, untilTheEnd);
            statement.execute();
        }
    }
}
