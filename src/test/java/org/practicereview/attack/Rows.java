package org.practicereview.attack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows each table has, and how often rows with a version were changed: what a refusal must leave as it was. */
final class Rows {

    /** What a refusal writes on purpose: the session it is answered in, and that somebody tried. */
    private static final Set<String> WRITTEN_BY_REFUSALS =
            Set.of("spring_session", "spring_session_attributes", "sign_in_attempt", "agency_link_opening");

    private final JdbcClient database;
    private final String question;

    Rows(JdbcClient database) {
        this.database = database;
        Set<String> tables = named("""
                select lower(table_name) from information_schema.tables
                where lower(table_schema) = 'public' and table_type like '%TABLE%'""");
        Set<String> versioned = named("""
                select lower(table_name) from information_schema.columns
                where lower(table_schema) = 'public' and lower(column_name) = 'version'
                and lower(data_type) in ('integer', 'bigint')""");
        this.question = tables.stream()
                .filter(table -> !WRITTEN_BY_REFUSALS.contains(table) && !table.startsWith("flyway"))
                .sorted()
                .map(table -> "select '%s' as t, count(*) as n, %s as v from %s"
                        .formatted(table, versioned.contains(table) ? "coalesce(sum(version), 0)" : "0", table))
                .collect(Collectors.joining(" union all "));
    }

    Map<String, String> now() {
        Map<String, String> rows = new TreeMap<>();
        List<String[]> found = database.sql(question)
                .query((row, n) -> new String[] {row.getString("t"), row.getLong("n") + " rows, " + row.getLong("v")})
                .list();
        found.forEach(row -> rows.put(row[0], row[1]));
        return rows;
    }

    /** The tables that differ. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .map(table -> table + ": " + before.get(table) + " -> " + after.get(table))
                .toList();
    }

    private Set<String> named(String sql) {
        return database.sql(sql).query(String.class).list().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
