package org.practicereview.organisation.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Holds people's statements to the policies of the database before the first request comes. By default it does so where the
 * service may have the role for that, and warns where it may not; where it is required the service does not start without.
 */
final class RowLevelSecurity implements SmartInitializingSingleton {

    static final String SWITCH = "practice-review.row-level-security";

    /** What an operator has to do once where the service may not make the role, or take it. */
    static final String REMEDY = """
            As a user of PostgreSQL who may create roles, once (for the database practice_review):
                create role practice_review_person nologin;
                grant practice_review_person to THE_USER_OF_THE_SERVICE;
            """;

    private static final Logger LOG = LoggerFactory.getLogger(RowLevelSecurity.class);

    /** "insufficient_privilege": whatever else goes wrong is no reason to do without. */
    private static final String MAY_NOT = "42501";

    /** Whether the second lock is wanted; a setting from before there were three is understood. */
    enum Wanted {
        IF_POSSIBLE,
        REQUIRED,
        OFF;

        static Wanted of(String setting) {
            return switch (setting.strip().toLowerCase(Locale.ROOT)) {
                case "if-possible" -> IF_POSSIBLE;
                case "required", "true" -> REQUIRED;
                case "off", "false" -> OFF;
                default ->
                    throw new IllegalArgumentException(
                            "%s is if-possible, required or off, and not \"%s\"".formatted(SWITCH, setting));
            };
        }
    }

    private final DataSource database;
    private final Wanted wanted;

    RowLevelSecurity(DataSource database, Wanted wanted) {
        this.database = database;
        this.wanted = wanted;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (Connection connection = database.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return;
            }
            if (wanted == Wanted.OFF) {
                LOG.warn(
                        "ROW-LEVEL SECURITY IS OFF ({}=off): only the service itself keeps people to their cases",
                        SWITCH);
                return;
            }
            String role = personRole(connection);
            database.unwrap(PersonsConnections.class).holdTo(role);
        } catch (SQLException refused) {
            if (wanted == Wanted.REQUIRED || !MAY_NOT.equals(refused.getSQLState())) {
                throw new NoRowLevelSecurity(refused);
            }
            LOG.warn(
                    "ROW-LEVEL SECURITY IS OFF, because the database does not allow it (SQL state {}): only the service itself keeps people"
                            + " to their cases. {}Then start again; {}=required does not start without it",
                    refused.getSQLState(),
                    REMEDY,
                    SWITCH);
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
