package org.practicereview.organisation.rows;

import java.sql.SQLException;

/** The database does not let the service hold people to its policies. */
class NoRowLevelSecurity extends RuntimeException {

    NoRowLevelSecurity(SQLException refused) {
        super("Row-level security cannot be switched on: " + refused.getMessage(), refused);
    }
}
