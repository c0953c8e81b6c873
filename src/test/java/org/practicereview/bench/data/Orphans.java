package org.practicereview.bench.data;

import java.util.ArrayList;
import java.util.List;
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
            for (Table.Reference to : table.references()) {
                long orphans = database.sql(
                                """
                                select count(*) from %s t where t.%s is not null
                                and not exists (select 1 from %s r where r.%s = t.%s)""".formatted(table.name(), to.column(), to.table(), to.toColumn(), to.column()))
                        .query(Long.class)
                        .single();
                if (orphans > 0) {
                    found.add("%s.%s: %d".formatted(table.name(), to.column(), orphans));
                }
            }
        }
        return found;
    }
}
