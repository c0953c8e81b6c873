package org.practicereview.attack;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An expression for each table that is another number when a row of it was changed. */
final class RowContents {

    /** Of the engine's tables as well as of ours; counted up with each change of a row. */
    private static final List<String> VERSIONS = List.of("version", "rev_");

    /** A token was used, whatever came of it. */
    private static final String NOTED_OF_USE = "last_used_on";

    private final JdbcClient database;
    private final boolean postgresql;

    RowContents(JdbcClient database) {
        this.database = database;
        this.postgresql = System.getProperty("test.database", "h2").equals("postgresql");
    }

    private record Column(String tableName, String columnName, String dataType) {

        boolean counts() {
            return VERSIONS.contains(columnName) && (dataType.equals("integer") || dataType.equals("bigint"));
        }

        boolean isRead() {
            return !dataType.startsWith("binary") && !columnName.equals(NOTED_OF_USE);
        }
    }

    /** Nothing but a nought for those that only grow. */
    Map<String, String> of(Collection<String> tables, Collection<String> onlyGrow) {
        List<Column> columns = columns();
        Map<String, String> contents = new TreeMap<>();
        for (String table : tables) {
            List<Column> own = columns.stream()
                    .filter(column -> column.tableName().equals(table))
                    .toList();
            contents.put(table, onlyGrow.contains(table) ? "0" : content(table, own));
        }
        return contents;
    }

    private String content(String table, List<Column> columns) {
        return columns.stream()
                .filter(Column::counts)
                .findFirst()
                .map(version -> "coalesce(sum(" + version.columnName() + "), 0)")
                .orElseGet(() -> "coalesce(sum(" + hash(table, columns) + "), 0)");
    }

    private String hash(String table, List<Column> columns) {
        return postgresql
                ? "hashtext((to_jsonb(" + table + ") - '" + NOTED_OF_USE + "')::text)"
                : columns.stream()
                        .filter(Column::isRead)
                        .map(column -> "coalesce(cast(" + column.columnName() + " as varchar), '')")
                        .collect(joining(" || '|' || ", "ora_hash(", ")"));
    }

    private List<Column> columns() {
        return database.sql("""
                        select table_name, column_name, data_type from information_schema.columns
                        where lower(table_schema) = 'public'""")
                .query((row, number) ->
                        new Column(lower(row.getString(1)), lower(row.getString(2)), lower(row.getString(3))))
                .list();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
