package org.practicereview.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A rule of the law or the guidance, and where it is applied.
 *
 * @param id as everything cites it
 * @param means the rule in one line
 * @param mark how sure we are of it
 * @param where what applies it
 * @param in the file, where it is not a table
 * @param as the rule under which that file cites it, where it is another one
 * @param because why nothing applies it
 */
record KnownRule(String id, String means, Confidence mark, Where where, String in, String as, String because) {

    /** What applies a rule. */
    enum Where {
        TABLE,
        DATA,
        MODEL,
        CODE,
        PAGE,
        NOT
    }

    static List<KnownRule> all() {
        try {
            String rules = Files.readString(Path.of("src/main/resources/guidance/rules.json"));
            return List.of(JsonMapper.builder().build().readValue(rules, KnownRule[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The ids under which its place may cite it. */
    List<String> citedAs() {
        return Stream.of(id, as).filter(Objects::nonNull).toList();
    }

    /** The rows that cite it, as their rule or in their description, each with its table. */
    List<String> rows(List<Table> tables) {
        return tables.stream()
                .flatMap(table ->
                        table.rules().stream().filter(row -> cites(table, row)).map(row -> table.name() + "/" + row))
                .toList();
    }

    private boolean cites(Table table, String row) {
        return table.says(row, "ruleId").equals(id)
                || Arrays.asList(table.describes(row).split("[^A-Z0-9]+")).contains(id);
    }
}
