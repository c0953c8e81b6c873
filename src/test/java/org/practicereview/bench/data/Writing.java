package org.practicereview.bench.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Writes many rows at once, on whichever of the two databases. */
record Writing(DataSource source) {

    boolean isH2() {
        return Boolean.TRUE.equals(new JdbcTemplate(source)
                .execute((Connection connection) ->
                        connection.getMetaData().getDatabaseProductName().equals("H2")));
    }

    /** What is done with a connection. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** References are checked afterwards and at once, by {@link Orphans}: row by row it would take hours. */
    void withoutChecks(Work work) {
        boolean h2 = isH2();
        Connection connection = DataSourceUtils.getConnection(source);
        try (Statement statement = connection.createStatement()) {
            statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                statement.execute(h2 ? "set referential_integrity true" : "set session_replication_role = origin");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
