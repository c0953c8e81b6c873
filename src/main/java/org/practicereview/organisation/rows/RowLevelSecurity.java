package org.practicereview.organisation.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Holds people's statements to the policies of the database before the first request comes. On by default; where it cannot be
 * had the service does not start until an operator has decided to do without.
 */
final class RowLevelSecurity implements SmartInitializingSingleton {

    static final String SWITCH = "practice-review.row-level-security";

    private static final Logger LOG = LoggerFactory.getLogger(RowLevelSecurity.class);

    private final DataSource database;
    private final boolean wanted;

    RowLevelSecurity(DataSource database, boolean wanted) {
        this.database = database;
        this.wanted = wanted;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (Connection connection = database.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return;
            }
            if (!wanted) {
                LOG.warn(
                        "ROW-LEVEL SECURITY IS OFF ({}=false): only the service itself keeps people to their cases",
                        SWITCH);
                return;
            }
            database.unwrap(PersonsConnections.class).holdTo(personRole(connection));
        } catch (SQLException refused) {
            throw new NoRowLevelSecurity(refused);
        }
    }

    /** Made where it is missing, with rights on the tables that are new. */
    private static String personRole(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery("select row_person_role()")) {
            role.next();
            return role.getString(1);
        }
    }
}
