package org.practicereview.attack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a word of another area stands in more rows than at first: then somebody typed it where it may be theirs to read, as
 * a name of an account, a contact of an area or a child of their own, and its being shown tells nothing.
 */
final class WordsTyped {

    private final JdbcClient database;
    private final Map<String, List<String>> columns;
    private final Map<String, Long> first;

    private record Column(String tableName, String columnName) {}

    WordsTyped(JdbcClient database, Collection<String> words) {
        this.database = database;
        this.columns = columns(database);
        this.first = words.stream().collect(toMap(Function.identity(), this::rowsWith));
    }

    boolean since(String word) {
        return first.containsKey(word) && rowsWith(word) > first.get(word);
    }

    private long rowsWith(String word) {
        String everywhere = columns.entrySet().stream()
                .map(table -> "select count(*) as n from %s where %s"
                        .formatted(
                                table.getKey(),
                                table.getValue().stream()
                                        .map("cast(%s as varchar) like :word"::formatted)
                                        .collect(joining(" or "))))
                .collect(joining(" union all "));
        return database.sql("select sum(n) from (" + everywhere + ") counted")
                .param("word", "%" + word + "%")
                .query(Long.class)
                .single();
    }

    /** Those that hold words, by table; the engine's hold none. */
    private static Map<String, List<String>> columns(JdbcClient database) {
        return database.sql("""
                        select c.table_name, c.column_name
                        from information_schema.columns c
                        join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where lower(c.table_schema) = 'public' and t.table_type like '%TABLE%'
                            and lower(c.table_name) not like 'act\\_%' escape '\\'
                            and lower(c.table_name) not like 'flyway%'
                            and lower(c.data_type) in
                                ('character varying', 'text', 'character large object', 'json', 'jsonb')""").query(Column.class).list().stream()
                .collect(groupingBy(Column::tableName, TreeMap::new, mapping(Column::columnName, toList())));
    }
}
