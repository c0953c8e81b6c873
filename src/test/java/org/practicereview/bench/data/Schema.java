package org.practicereview.bench.data;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Every table there is, asked of the database, so that one that is added later is not forgotten. */
record Schema(Map<String, Table> tables) {

    private static final Set<String> KINDS = Set.of("TABLE", "BASE TABLE");

    static Schema of(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return read(connection);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Table table(String name) {
        Table found = tables.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return found;
    }

    Collection<Table> all() {
        return tables.values();
    }

    private static Schema read(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String schema = connection.getSchema();
        Map<String, List<Table.Column>> columns = columns(data, schema);
        Map<String, Table> tables = new LinkedHashMap<>();
        for (String given : names(data, schema)) {
            String name = small(given);
            if (!name.startsWith("bench_") && !name.startsWith("flyway_")) {
                tables.put(
                        name,
                        new Table(
                                name,
                                List.copyOf(columns.get(name)),
                                unique(data, schema, given),
                                references(data, schema, given)));
            }
        }
        return new Schema(tables);
    }

    private static List<String> names(DatabaseMetaData data, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = data.getTables(null, schema, "%", null)) {
            while (row.next()) {
                if (KINDS.contains(row.getString("TABLE_TYPE"))) {
                    names.add(row.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private static Map<String, List<Table.Column>> columns(DatabaseMetaData data, String schema) throws SQLException {
        Map<String, List<Table.Column>> columns = new LinkedHashMap<>();
        try (ResultSet row = data.getColumns(null, schema, "%", "%")) {
            while (row.next()) {
                columns.computeIfAbsent(small(row.getString("TABLE_NAME")), name -> new ArrayList<>())
                        .add(new Table.Column(
                                small(row.getString("COLUMN_NAME")),
                                row.getInt("DATA_TYPE"),
                                row.getString("TYPE_NAME"),
                                row.getInt("COLUMN_SIZE"),
                                "YES".equals(row.getString("IS_AUTOINCREMENT"))));
            }
        }
        return columns;
    }

    private static List<Set<String>> unique(DatabaseMetaData data, String schema, String table) throws SQLException {
        Map<String, Set<String>> indexes = new LinkedHashMap<>();
        try (ResultSet row = data.getIndexInfo(null, schema, table, true, true)) {
            while (row.next()) {
                String column = row.getString("COLUMN_NAME");
                if (column != null) {
                    indexes.computeIfAbsent(row.getString("INDEX_NAME"), name -> new TreeSet<>())
                            .add(small(column));
                }
            }
        }
        return List.copyOf(indexes.values());
    }

    private static List<Table.Reference> references(DatabaseMetaData data, String schema, String table)
            throws SQLException {
        List<Table.Reference> references = new ArrayList<>();
        try (ResultSet row = data.getImportedKeys(null, schema, table)) {
            while (row.next()) {
                references.add(new Table.Reference(
                        small(row.getString("FKCOLUMN_NAME")),
                        small(row.getString("PKTABLE_NAME")),
                        small(row.getString("PKCOLUMN_NAME")),
                        small(row.getString("FK_NAME"))));
            }
        }
        return references;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
