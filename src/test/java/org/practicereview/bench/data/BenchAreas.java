package org.practicereview.bench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.practicereview.testing.Partnership;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More areas like Northshire, where the templates are walked, each with colleagues of the same roles. */
final class BenchAreas {

    private static final String COLLEAGUE =
            "cast(left(cast(t.%s as varchar(36)), 24) || lpad(cast(a.number as varchar(12)), 12, '0') as uuid)";

    private static final String PEOPLE = """
            insert into %s (%s) select %s from %s t cross join bench_area a
            where a.number > 0 and t.%s in (select person_id from person_role where area_code = '%s')""";

    private final JdbcClient database;
    private final Schema schema;

    BenchAreas(JdbcClient database, Schema schema) {
        this.database = database;
        this.schema = schema;
    }

    /** As many, Northshire among them; called once, after the templates were walked. */
    List<String> make(int howMany) {
        database.sql("create table bench_area (number integer primary key, code varchar(40) not null)")
                .update();
        database.sql("""
                        create table bench_person (person uuid not null, area varchar(40) not null,
                            colleague uuid not null, primary key (person, area))""").update();
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < howMany; number++) {
            String code = number == 0 ? Partnership.NORTHSHIRE : "BOROUGH%03d".formatted(number);
            codes.add(code);
            database.sql("insert into bench_area (number, code) values (:number, :code)")
                    .param("number", number)
                    .param("code", code)
                    .update();
        }
        IntStream.range(1, howMany).forEach(number -> copyArea(codes.get(number), "Borough " + number));
        copyPeople();
        return codes;
    }

    private void copyArea(String code, String name) {
        Table area = schema.table("area");
        List<String> values = area.columnNames().stream()
                .map(column -> switch (column) {
                    case "code" -> "'" + code + "'";
                    case "name" -> "'" + name + "'";
                    default -> "t." + column;
                })
                .toList();
        database.sql("insert into area (%s) select %s from area t where t.code = '%s'"
                        .formatted(
                                String.join(", ", area.columnNames()),
                                String.join(", ", values),
                                Partnership.NORTHSHIRE))
                .update();
    }

    private void copyPeople() {
        copy("person", "id", column -> switch (column) {
            case "id" -> COLLEAGUE.formatted("id");
            case "username" -> "t.username || '.' || cast(a.number as varchar(12))";
            default -> "t." + column;
        });
        copy("person_role", "person_id", column -> switch (column) {
            case "person_id" -> COLLEAGUE.formatted("person_id");
            case "area_code" -> "case when t.area_code is null then null else a.code end";
            default -> "t." + column;
        });
        database.sql("""
                        insert into bench_person (person, area, colleague)
                        select t.id, a.code, %s from person t cross join bench_area a
                        where a.number > 0 and t.id in (select person_id from person_role where area_code = '%s')""".formatted(COLLEAGUE.formatted("id"), Partnership.NORTHSHIRE))
                .update();
    }

    private void copy(String table, String person, java.util.function.UnaryOperator<String> value) {
        List<String> columns = schema.table(table).columnNames();
        database.sql(PEOPLE.formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", columns.stream().map(value).toList()),
                        table,
                        person,
                        Partnership.NORTHSHIRE))
                .update();
    }
}
