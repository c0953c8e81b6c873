package org.practicereview.organisation.rows;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Row-level security for one test, where the service was started without. */
public final class SecondLock implements AutoCloseable {

    private final PersonsConnections connections;
    private final HikariDataSource pool;
    private final boolean wasOn;

    public SecondLock(DataSource database) throws SQLException {
        connections = database.unwrap(PersonsConnections.class);
        pool = database.unwrap(HikariDataSource.class);
        wasOn = connections.isHeld();
        new RowLevelSecurity(database, RowLevelSecurity.Wanted.REQUIRED).afterSingletonsInstantiated();
    }

    @Override
    public void close() {
        if (!wasOn) {
            connections.holdTo(null);
            // Nobody tells them any more whose they are
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
