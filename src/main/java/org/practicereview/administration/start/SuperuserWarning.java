package org.practicereview.administration.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says loudly that the service may do everything on its PostgreSQL, where it needs its own database only: then a hole in the
 * service is one in the whole server. Not refused: whoever restores at night must be able to start.
 */
class SuperuserWarning {

    private static final Logger LOG = LoggerFactory.getLogger(SuperuserWarning.class);

    /** @return whether there was something to warn of */
    boolean check(DataSource dataSource) {
        boolean superuser = isSuperuser(dataSource);
        if (superuser) {
            LOG.warn(
                    "THE SERVICE IS A SUPERUSER of this PostgreSQL. Give it an account that owns its database and no more:"
                            + " docs/operations.md, \"The service is a superuser\".");
        }
        return superuser;
    }

    private static boolean isSuperuser(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
                return false;
            }
            try (ResultSet result = statement.executeQuery("show is_superuser")) {
                result.next();
                return "on".equals(result.getString(1));
            }
        } catch (SQLException unreachable) {
            throw new StartRefused("The database went away during the start.", "See that it runs, and start again.");
        }
    }
}
