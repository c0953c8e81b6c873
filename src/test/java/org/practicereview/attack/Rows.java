package org.practicereview.attack;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.practicereview.testing.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows each table has, how often rows with a version were changed, and what stands in those without: what a refusal
 * must leave as it was. Only tables that a statement wrote to are counted again; now and then all are, which shows that no
 * statement was overheard.
 */
final class Rows implements AutoCloseable {

    /** What a refusal writes on purpose: the session it is answered in, and that somebody tried. */
    private static final Set<String> WRITTEN_BY_REFUSALS =
            Set.of("spring_session", "spring_session_attributes", "sign_in_attempt", "agency_link_opening");

    /** Written once and never again, and long: how many rows there are says it all. */
    private static final Set<String> ONLY_GROW = Set.of(
            "access_entry", "administration_entry", "case_event", "document_part", "first_answer", "sent_notification");

    private static final Pattern READS = Pattern.compile("(?is)\\s*(select|set|show|values)\\b.*");
    private static final Pattern WRITES =
            Pattern.compile("(?is)\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+\"?(\\w+)");

    private final JdbcClient database;
    private final Statements statements;
    private final Set<String> tables;
    private final Map<String, String> contents;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Map<String, String> known;

    Rows(JdbcClient database, Statements statements) {
        this.database = database;
        this.statements = statements;
        this.tables = named("""
                select lower(table_name) from information_schema.tables
                where lower(table_schema) = 'public' and table_type like '%TABLE%'""");
        tables.removeIf(table -> WRITTEN_BY_REFUSALS.contains(table) || table.startsWith("flyway"));
        this.contents = new RowContents(database).of(tables, ONLY_GROW);
        statements.tell(this::heard);
        this.known = counted(tables);
    }

    /** The tables that differ from when this was asked before, among those that were written to. */
    List<String> changed() {
        Set<String> asked = new TreeSet<>(written);
        written.removeAll(asked);
        return asked.isEmpty() ? List.of() : changedOf(asked);
    }

    /** The same of every table, whether a statement that writes to it was heard or not. */
    List<String> changedAtAll() {
        written.clear();
        return changedOf(tables);
    }

    private List<String> changedOf(Set<String> asked) {
        Map<String, String> now = counted(asked);
        List<String> changed = changed(known, now);
        known.putAll(now);
        return changed;
    }

    /** The tables that differ. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .map(table -> table + ": " + before.get(table) + " -> " + after.get(table))
                .toList();
    }

    /** The tables a statement writes to; nothing where it only reads, and {@code *} where nobody can tell. */
    static Set<String> writtenBy(String sql) {
        if (READS.matcher(sql).matches()) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>();
        Matcher writes = WRITES.matcher(sql);
        while (writes.find()) {
            names.add(writes.group(1).toLowerCase(Locale.ROOT));
        }
        return names.isEmpty() ? Set.of("*") : names;
    }

    @Override
    public void close() {
        statements.tell(statement -> {});
    }

    private void heard(String sql) {
        Set<String> names = writtenBy(sql);
        if (names.contains("*")) {
            written.addAll(tables);
        } else {
            names.stream().filter(tables::contains).forEach(written::add);
        }
    }

    private Map<String, String> counted(Collection<String> asked) {
        String question = asked.stream()
                .sorted()
                .map(table ->
                        "select '%s' as t, count(*) as n, %s as v from %s".formatted(table, contents.get(table), table))
                .collect(Collectors.joining(" union all "));
        Map<String, String> rows = new TreeMap<>();
        List<String[]> found = database.sql(question)
                .query((row, n) -> new String[] {row.getString("t"), row.getLong("n") + " rows, " + row.getLong("v")})
                .list();
        found.forEach(row -> rows.put(row[0], row[1]));
        return rows;
    }

    private Set<String> named(String sql) {
        return database.sql(sql).query(String.class).list().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
