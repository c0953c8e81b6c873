package org.practicereview.bench.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.practicereview.testing.Partnership;

/**
 * How each column of a case differs in a copy of it, as SQL over the row t and the copy m. Derived from what the database
 * says of keys and references; what it cannot know stands in {@link #PECULIAR}.
 */
final class Changes {

    /** No number that a template has is as high: copy n has the numbers from n times this on. */
    static final long NUMBERS_OF_A_COPY = 1_000_000;

    /** What the service writes between two fillings must not stand where the second one writes. */
    static final long BEHIND_ALL_COPIES = 10_000_000 * NUMBERS_OF_A_COPY;

    private static final int OF_A_UUID = 12;
    private static final int OF_A_SHORT_KEY = 6;

    /** What is different for the sake of believable data, not of keys. */
    private static final Map<String, String> PECULIAR = Map.of(
            "case_file.reference", "m.reference",
            "case_file.place", "m.place",
            "child.forenames", "m.forenames",
            "child.surname", "m.surname",
            // Other children sound different: hardly any two cases are alike
            "match_key.key_hash", "left(t.key_hash, 20) || lpad(cast(m.copy_number as varchar(12)), 12, '0')");

    private final Schema schema;
    private final Ownership ownership;
    private final BiPredicate<Table, Table.Column> isInstance;
    private final BiPredicate<Table, Table.Column> namesItsCase;
    private final Map<String, Boolean> keys = new HashMap<>();

    /**
     * With what only the rows tell.
     *
     * @param isInstance whether a text column of the engine holds ids of what is running
     * @param namesItsCase whether a text column holds references of cases
     */
    Changes(
            Schema schema,
            Ownership ownership,
            BiPredicate<Table, Table.Column> isInstance,
            BiPredicate<Table, Table.Column> namesItsCase) {
        this.schema = schema;
        this.ownership = ownership;
        this.isInstance = isInstance;
        this.namesItsCase = namesItsCase;
    }

    /** The rows of the templates, put aside: looking for them among all copies would take longer with each chunk. */
    String putAside(Table table) {
        return "create table %s as select t.*, m.template as bench_template from %s t %s"
                .formatted(aside(table), table.name(), ownership.joins(table));
    }

    /** One table, all copies of a chunk. */
    String statement(Table table) {
        return """
                insert into %s (%s)
                select %s
                from %s t
                join bench_copy m on m.template = t.bench_template
                where m.chunk = :chunk""".formatted(
                        table.name(),
                        String.join(", ", table.columnNames()),
                        String.join(
                                ", ",
                                table.columns().stream()
                                        .map(column -> value(table, column))
                                        .toList()),
                        aside(table));
    }

    private static String aside(Table table) {
        return "bench_of_" + table.name();
    }

    private String value(Table table, Table.Column column) {
        String peculiar = PECULIAR.get(table.name() + "." + column.name());
        if (peculiar != null) {
            return peculiar;
        }
        String here = "t." + column.name();
        if (isKey(table, column)) {
            return changedKey(column, here);
        }
        if (column.isDay()) {
            return "cast(%s + m.shifted * interval '1' day as date)".formatted(here);
        }
        if (column.isMoment()) {
            return "%s + m.shifted * interval '1' day".formatted(here);
        }
        String refers =
                table.referenceFrom(column.name()).map(Table.Reference::table).orElse("");
        return switch (refers) {
            case "area" -> "case when %s = '%s' then m.area else %s end".formatted(here, Partnership.NORTHSHIRE, here);
            case "person" ->
                "coalesce((select p.colleague from bench_person p where p.person = %s and p.area = m.area), %s)"
                        .formatted(here, here);
            default ->
                column.isText() && namesItsCase.test(table, column)
                        ? "replace(%s, m.template_reference, m.reference)".formatted(here)
                        : here;
        };
    }

    private static String changedKey(Table.Column column, String here) {
        if (column.isUuid()) {
            return "cast(%s as uuid)".formatted(ending("cast(%s as varchar(36))".formatted(here), OF_A_UUID));
        }
        if (column.isText()) {
            return ending(here, column.size() >= 32 ? OF_A_UUID : OF_A_SHORT_KEY);
        }
        return "%s + m.copy_number * %d".formatted(here, NUMBERS_OF_A_COPY);
    }

    /** The end of a random text gives way to the number of the copy. */
    private static String ending(String text, int length) {
        return "left(%s, length(%s) - %d) || lpad(cast(m.copy_number as varchar(12)), %d, '0')"
                .formatted(text, text, length, length);
    }

    /** Whether the column must be another in each copy, as a key or because it refers to one. */
    private boolean isKey(Table table, Table.Column column) {
        if (table.isOfEngine()) {
            return column.isText() && isInstance.test(table, column);
        }
        String name = table.name() + "." + column.name();
        Boolean known = keys.get(name);
        if (known == null) {
            keys.put(name, false);
            known = refersToKey(table, column) || column.drawn() || mustDiffer(table, column);
            keys.put(name, known);
        }
        return known;
    }

    private boolean refersToKey(Table table, Table.Column column) {
        return table.references().stream()
                .filter(to -> to.column().equals(column.name()) && ownership.isOwned(to.table()))
                .anyMatch(to -> isKey(schema.table(to.table()), column(schema.table(to.table()), to.toColumn())));
    }

    /** The only column of a unique index of which none refers to the case or to what belongs to it. */
    private boolean mustDiffer(Table table, Table.Column column) {
        return table.referenceFrom(column.name()).isEmpty()
                && !PECULIAR.containsKey(table.name() + "." + column.name())
                && table.unique().stream().anyMatch(index -> index.equals(Set.of(column.name())));
    }

    private static Table.Column column(Table table, String name) {
        List<Table.Column> found =
                table.columns().stream().filter(one -> one.name().equals(name)).toList();
        return found.get(0);
    }
}
