package org.practicereview.testing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of children in the cases of tests, and where they have no business: beside the record of the case. */
public final class PlantedNames {

    /** Of the children whom {@link CaseWalk} records. */
    private static final List<String> OF_EVERY_CASE = List.of("Testina", "Planted");

    /** Stand in the case of one area, and nowhere else. */
    public static final List<String> OF_THE_OTHER_AREA =
            List.of("Quixoryn", "Vandermolzig", "Brockelwick", "Plumbaginous", "Zephyrwine", "Thistlegrubb");

    /** The same of a case of Northshire, in the same places. */
    public static final List<String> OF_NORTHSHIRE =
            List.of("Xanthorel", "Krumpelstedt", "Wobbleford", "Fuliginous", "Nightjarble", "Sorrelquint");

    /** Beside those of the engine. */
    private static final Set<String> TABLES = Set.of(
            "spring_session", "spring_session_attributes", "outbox_message", "access_entry", "sign_in_attempt", "task");

    private static final Set<Integer> TEXT =
            Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR);
    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private PlantedNames() {}

    public static boolean in(String text) {
        return Stream.of(OF_EVERY_CASE, OF_THE_OTHER_AREA, OF_NORTHSHIRE)
                .flatMap(List::stream)
                .anyMatch(text::contains);
    }

    /** The columns that hold one, of the engine, of sessions, messages and logs. */
    static List<String> found(JdbcClient database) {
        List<String> tables = database.sql(
                        "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list();
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            if (table.startsWith("act_") || TABLES.contains(table)) {
                database.sql("select * from " + table).query(row -> {
                    addColumns(table, row, found);
                });
            }
        }
        return found;
    }

    private static void addColumns(String table, ResultSet row, List<String> found) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String text = text(row, i, columns.getColumnType(i));
            String column = table + "." + columns.getColumnName(i);
            if (text != null && in(text) && !found.contains(column)) {
                found.add(column);
            }
        }
    }

    private static String text(ResultSet row, int column, int type) throws SQLException {
        if (TEXT.contains(type)) {
            return row.getString(column);
        }
        byte[] bytes = BYTES.contains(type) ? row.getBytes(column) : null;
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
