package org.practicereview.bench.data;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What only the rows of the templates tell of a column. */
final class RowsOfTemplates {

    /** What was deployed once for all cases. */
    private static final Set<String> DEPLOYED =
            Set.of("proc_def_id_", "process_def_id_", "job_def_id_", "deployment_id_", "dec_def_id_");

    private static final Pattern INSTANCE = Pattern.compile(
            "([A-Za-z0-9_]+:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final JdbcClient database;
    private final Ownership ownership;

    RowsOfTemplates(JdbcClient database, Ownership ownership) {
        this.database = database;
        this.ownership = ownership;
    }

    /** Whether it holds ids of processes, executions, tasks or jobs, and nothing else. */
    boolean isInstance(Table table, Table.Column column) {
        if (DEPLOYED.contains(column.name()) || column.name().endsWith("_def_id_")) {
            return false;
        }
        List<String> values = values(table, column, "t." + column.name() + " is not null");
        return !values.isEmpty()
                && values.stream().allMatch(value -> INSTANCE.matcher(value).matches());
    }

    /** Whether references of cases stand in it; what is hashed stays as it is. */
    boolean namesItsCase(Table table, Table.Column column) {
        return !table.has("hash")
                && column.size() >= 12
                && !values(table, column, "t.%s like '%%' || m.template_reference || '%%'".formatted(column.name()))
                        .isEmpty();
    }

    /** Of the template itself: one copy of each is planned already. */
    private List<String> values(Table table, Table.Column column, String condition) {
        return database.sql("select t.%s as answer from %s t %s where %s"
                        .formatted(column.name(), table.name(), ownership.joins(table), condition))
                .query((row, number) -> row.getString("answer"))
                .list();
    }
}
