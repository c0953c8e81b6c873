package db.migration;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the tables of the process engine with the scripts the engine brings along.
 *
 * <p>The engine could do it by itself, but two nodes that start together on an empty database then race and one dies;
 * Flyway lets the second wait. The scripts are read from the engine's jar so that no copy of them can go stale. All of
 * them are run, also those of parts we switch off: the engine's own upgrade scripts expect the complete set.
 */
public class V1__Create_engine_tables extends BaseJavaMigration {

    /** In the order of their dependencies. */
    private static final List<String> SCRIPTS = List.of(
            "engine", "case.engine", "decision.engine", "history", "case.history", "decision.history", "identity");

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String dialect = dialectOf(connection.getMetaData().getDatabaseProductName());
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(dialect, script)));
        }
    }

    private static String dialectOf(String product) {
        return switch (product) {
            case "H2" -> "h2";
            case "PostgreSQL" -> "postgres";
            default ->
                throw new IllegalStateException(
                        "Practice Review runs on PostgreSQL or H2; this database is " + product);
        };
    }
}
