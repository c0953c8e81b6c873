package org.practicereview.bench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** References to what is not there. The database checks them while rows are written, but not while copies are made. */
public final class Orphans {

    private Orphans() {}

    /** As "table.column: how many". */
    public static List<String> in(DataSource source) {
        JdbcClient database = JdbcClient.create(source);
        List<String> found = new ArrayList<>();
        for (Table table : Schema.of(source).all()) {
            Map<String, List<Table.Reference>> together =
                    table.references().stream().collect(Collectors.groupingBy(Table.Reference::constraint));
            together.values().forEach(columns -> {
                long orphans = database.sql(statement(table, columns))
                        .query(Long.class)
                        .single();
                if (orphans > 0) {
                    found.add("%s.%s: %d".formatted(table.name(), columns.get(0).column(), orphans));
                }
            });
        }
        return found;
    }

    /** Columns that refer together refer to nothing where one of them is empty. */
    private static String statement(Table table, List<Table.Reference> columns) {
        return "select count(*) from %s t where %s and not exists (select 1 from %s r where %s)"
                .formatted(
                        table.name(),
                        columns.stream()
                                .map(to -> "t.%s is not null".formatted(to.column()))
                                .collect(Collectors.joining(" and ")),
                        columns.get(0).table(),
                        columns.stream()
                                .map(to -> "r.%s = t.%s".formatted(to.toColumn(), to.column()))
                                .collect(Collectors.joining(" and ")));
    }
}
