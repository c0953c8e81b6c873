package org.practicereview.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands of one case in any table: in ours, which say whose a row is, and in those of the engine, which no policy guards. */
public final class RowsOfACase {

    private static final List<String> OF_THE_ENGINE =
            List.of("act_ru_task", "act_ru_variable", "act_ru_execution", "act_hi_actinst");

    private static final String OF_THE_CASE = "r.case_id = (select id from case_file where reference = :reference)";

    private static final String OF_ITS_TASKS =
            "r.task_id in (select t.id from task t join case_file c on c.id = t.case_id"
                    + " where c.reference = :reference)";

    private static final String OF_ITS_PROCESSES = "r.proc_inst_id_ in (select e.proc_inst_id_ from act_hi_procinst e"
            + " where e.business_key_ = :reference)";

    private final JdbcClient database;
    private final String reference;
    private final String question;

    public RowsOfACase(JdbcClient database, String reference) {
        this.database = database;
        this.reference = reference;
        List<String> ofCases = tablesWith("case_id");
        List<String> parts = new ArrayList<>(List.of(part("case_file", "r.reference = :reference")));
        ofCases.forEach(table -> parts.add(part(table, OF_THE_CASE)));
        tablesWith("task_id").stream()
                .filter(table -> !ofCases.contains(table))
                .forEach(table -> parts.add(part(table, OF_ITS_TASKS)));
        OF_THE_ENGINE.forEach(table -> parts.add(part(table, OF_ITS_PROCESSES)));
        this.question = String.join(" union all ", parts);
    }

    private List<String> tablesWith(String column) {
        return database.sql("""
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'public' and c.column_name = :column and t.table_type = 'BASE TABLE'
                        order by 1""").param("column", column).query(String.class).list();
    }

    private static String part(String table, String condition) {
        return "select '%1$s' as t, count(*) || ' rows, ' || coalesce(sum(hashtext(r::text)), 0) as s from %1$s r where %2$s"
                .formatted(table, condition);
    }

    /** The tables in which they differ. */
    public Set<String> changedSince(Map<String, String> before) {
        Map<String, String> now = now();
        return now.keySet().stream()
                .filter(table -> !now.get(table).equals(before.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By table; asked as the service, whom no policy holds. */
    public Map<String, String> now() {
        return database
                .sql(question)
                .param("reference", reference)
                .query((row, number) -> Map.entry(row.getString("t"), row.getString("s")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
