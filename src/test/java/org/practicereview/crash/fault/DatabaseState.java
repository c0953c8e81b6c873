package org.practicereview.crash.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that the database holds, so that "nothing was changed" can be said of all of it: of one case every row, of everything
 * else how many rows there are. Tables are found in the database itself, so that none is forgotten.
 */
final class DatabaseState {

    /** What is kept of a request whether or not it succeeds, and what only a start of the service writes. */
    private static final Set<String> NOT_OF_WORK =
            Set.of("access_entry", "spring_session", "spring_session_attributes", "flyway_schema_history");

    private final JdbcClient database;
    private final List<String> tables;
    private final List<String> ofCases;

    DatabaseState(JdbcClient database) {
        this.database = database;
        this.tables = named("""
                select lower(table_name) from information_schema.tables
                where lower(table_schema) = 'public' and table_type = 'BASE TABLE'""");
        this.ofCases = named("""
                select lower(table_name) from information_schema.columns
                where lower(table_schema) = 'public' and lower(column_name) = 'case_id'""").stream().filter(tables::contains).toList();
    }

    private List<String> named(String statement) {
        return database.sql(statement).query(String.class).list().stream()
                .filter(table -> !NOT_OF_WORK.contains(table))
                .sorted()
                .toList();
    }

    /**
     * At one moment.
     *
     * @param counts rows by table
     * @param rows of the case, each with the name of its table
     */
    record Moment(Map<String, Long> counts, Set<String> rows) {

        /** How many rows were added, by table; nothing for tables with as many as before. */
        Map<String, Long> addedSince(Moment before) {
            Map<String, Long> added = new TreeMap<>();
            counts.forEach((table, count) -> {
                long more = count - before.counts.getOrDefault(table, 0L);
                if (more != 0) {
                    added.put(table, more);
                }
            });
            return added;
        }

        /** What is in one of the two only, without values: rows hold names. */
        String differenceTo(Moment other) {
            Set<String> different = new TreeSet<>();
            different.addAll(tablesOfRows(rows, other.rows));
            different.addAll(tablesOfRows(other.rows, rows));
            return different + " " + addedSince(other);
        }

        private static Set<String> tablesOfRows(Set<String> some, Set<String> others) {
            return some.stream()
                    .filter(row -> !others.contains(row))
                    .map(row -> row.substring(0, row.indexOf(' ')))
                    .collect(Collectors.toSet());
        }
    }

    Moment now(@Nullable IncidentReference reference) {
        return new Moment(counts(), reference == null ? Set.of() : rows(reference));
    }

    private Map<String, Long> counts() {
        String statement = tables.stream()
                .map(table -> "select '" + table + "' as name, count(*) as number from " + table)
                .collect(Collectors.joining(" union all "));
        Map<String, Long> counts = new TreeMap<>();
        database.sql(statement)
                .query((row, number) -> Map.entry(row.getString("name"), row.getLong("number")))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private Set<String> rows(IncidentReference reference) {
        Set<String> rows = new TreeSet<>();
        add(rows, "case_file", "reference = :reference", reference);
        ofCases.forEach(table ->
                add(rows, table, "case_id = (select id from case_file where reference = :reference)", reference));
        add(
                rows,
                "act_ru_execution",
                "root_proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = :reference)",
                reference);
        return rows;
    }

    private void add(Set<String> rows, String table, String condition, IncidentReference reference) {
        database.sql("select * from " + table + " where " + condition)
                .param("reference", reference.value())
                .query()
                .listOfRows()
                .forEach(row -> rows.add(table + " " + text(row)));
    }

    private static String text(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(column -> column.getKey() + "="
                        + (column.getValue() instanceof byte[] bytes ? Arrays.hashCode(bytes) : column.getValue()))
                .collect(Collectors.joining(", "));
    }
}
