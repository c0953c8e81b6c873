package org.practicereview.administration.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Refuses a PostgreSQL that may forget in a crash what it has acknowledged. */
class DurabilityGuard {

    private static final List<String> SETTINGS = List.of("fsync", "full_page_writes", "synchronous_commit");

    void check(DataSource dataSource) {
        List<String> off = switchedOff(dataSource);
        if (!off.isEmpty()) {
            throw new StartRefused(
                    "This PostgreSQL may lose cases it has acknowledged: %s is off.".formatted(String.join(", ", off)),
                    "Set it to on in postgresql.conf, or for this role and database, and start again.");
        }
    }

    private static List<String> switchedOff(DataSource dataSource) {
        List<String> off = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
                return off;
            }
            for (String setting : SETTINGS) {
                if ("off".equals(valueOf(setting, connection))) {
                    off.add(setting);
                }
            }
            return off;
        } catch (SQLException unreachable) {
            throw new StartRefused(
                    "The database cannot be reached: " + unreachable.getMessage(),
                    "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that"
                            + " the database runs.");
        }
    }

    private static String valueOf(String setting, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
