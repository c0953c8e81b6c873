package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * On PostgreSQL parts of words are found by an index. It needs an extension that comes with the database and that the owner of
 * a database may switch on; where the account may not, searching is as right as before, and slower with many cases.
 */
public class V71__Index_texts_that_are_searched extends BaseJavaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(V71__Index_texts_that_are_searched.class);

    private static final List<String> STATEMENTS = List.of(
            "create extension if not exists pg_trgm",
            "create index case_file_by_part_of_place on case_file using gin (upper(place) gin_trgm_ops)",
            "create index case_file_by_part_of_reference on case_file using gin (upper(reference) gin_trgm_ops)",
            "create index public_report_by_part_of_words on public_report using gin (words gin_trgm_ops)");

    /** Not permitted; not there: the extension by name or by file, or its operators. */
    private static final Set<String> WITHOUT = Set.of("42501", "0A000", "58P01", "42704");

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return;
        }
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            connection.rollback(before);
            if (!WITHOUT.contains(failed.getSQLState())) {
                throw failed;
            }
            LOG.warn(
                    "Searching for parts of words stays without an index, because this database account or server may not (SQL state {})",
                    failed.getSQLState());
        }
    }
}
