package org.practicereview.bench.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.testing.TablesOfNoCase;

/**
 * Whose rows are those of one case, and how they are found: through references to {@code case_file}, and in the tables
 * of the engine through the process.
 */
final class Ownership {

    /** Columns that name the process a row of the engine belongs to, the surest first. */
    private static final List<String> PROCESS =
            List.of("proc_inst_id_", "process_instance_id_", "root_proc_inst_id_", "task_id_");

    private final Schema schema;
    private final Set<String> owned = new HashSet<>(Set.of("case_file"));

    Ownership(Schema schema) {
        this.schema = schema;
        boolean more = true;
        while (more) {
            more = owned.addAll(schema.all().stream()
                    .filter(table -> table.references().stream().anyMatch(to -> owned.contains(to.table())))
                    .filter(table -> !TablesOfNoCase.NAMES.contains(table.name()))
                    .map(Table::name)
                    .toList());
        }
    }

    /** The tables with rows of cases. */
    List<Table> tables() {
        return schema.all().stream()
                .filter(table -> isOwned(table.name()))
                .sorted(Comparator.comparing(Table::name))
                .toList();
    }

    boolean isOwned(String table) {
        return owned.contains(table)
                || table.startsWith("act_")
                        && processColumn(schema.table(table)).isPresent();
    }

    /** Tables of which nobody has said what they are. */
    List<String> forgotten() {
        return schema.all().stream()
                .filter(table -> !table.isOfEngine())
                .map(Table::name)
                .filter(table -> !isOwned(table) && !TablesOfNoCase.NAMES.contains(table))
                .sorted()
                .toList();
    }

    /** From the rows of a table, called t, to the copies to be made of their case, called m. */
    String joins(Table table) {
        return table.isOfEngine() ? processJoins(table) : String.join("\n", path(table, "t"));
    }

    private static Optional<String> processColumn(Table table) {
        return PROCESS.stream().filter(table::has).findFirst();
    }

    private static String processJoins(Table table) {
        String column = processColumn(table).orElseThrow();
        String step = column.equals("task_id_")
                ? "join act_ru_task k on k.id_ = t.task_id_ join bench_process b on b.process = k.proc_inst_id_"
                : "join bench_process b on b.process = t." + column;
        return step + "\njoin bench_copy m on m.template = b.case_id";
    }

    private List<String> path(Table table, String alias) {
        List<String> joins = new ArrayList<>();
        if (table.name().equals("case_file")) {
            joins.add("join bench_copy m on m.template = " + alias + ".id");
            return joins;
        }
        Optional<String> direct = table.references().stream()
                .map(Table.Reference::column)
                .filter(column -> namesCase(table, column, new HashSet<>()))
                // case_id where there is one: the other end of a link is another case
                .min(Comparator.comparing((String column) -> !column.equals("case_id"))
                        .thenComparing(Comparator.naturalOrder()));
        if (direct.isPresent()) {
            joins.add("join bench_copy m on m.template = " + alias + "." + direct.get());
            return joins;
        }
        Table.Reference up = table.references().stream()
                .filter(to -> owned.contains(to.table()))
                .min(Comparator.comparing(Table.Reference::column))
                .orElseThrow();
        String next = alias + "_";
        String columns = table.references().stream()
                .filter(to -> to.constraint().equals(up.constraint()))
                .map(to -> "%s.%s = %s.%s".formatted(next, to.toColumn(), alias, to.column()))
                .collect(Collectors.joining(" and "));
        joins.add("join %s %s on %s".formatted(up.table(), next, columns));
        joins.addAll(path(schema.table(up.table()), next));
        return joins;
    }

    /** Whether the column holds the number of a case, maybe by way of another table that is known by it. */
    private boolean namesCase(Table table, String column, Set<String> seen) {
        return seen.add(table.name() + "." + column)
                && table.references().stream()
                        .filter(to -> to.column().equals(column))
                        .anyMatch(to -> to.table().equals("case_file")
                                || owned.contains(to.table())
                                        && namesCase(schema.table(to.table()), to.toColumn(), seen));
    }
}
