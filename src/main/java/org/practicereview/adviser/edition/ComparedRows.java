package org.practicereview.adviser.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.adviser.edition.Comparison.ComparedRow;
import org.practicereview.adviser.edition.Comparison.Condition;
import org.practicereview.guidance.RuleTable;
import org.practicereview.guidance.RuleTable.Input;
import org.practicereview.guidance.RuleTable.RuleRow;
import org.practicereview.guidance.RuleTable.Word;
import org.practicereview.workflow.api.Coded;

/**
 * Puts every question to a table under two editions; questions that the same two rows answer are one row of the
 * comparison.
 */
final class ComparedRows {

    /** Where several rows answer, what tells them apart. */
    private static final Map<String, String> KEYS = Map.of("Criteria", "criterion", "Recipients", "recipient");

    private final RuleTable table;
    private final List<String> first;
    private final List<String> second;
    private final Map<Pair, Map<String, Set<Word>>> found = new LinkedHashMap<>();

    private ComparedRows(RuleTable table, List<String> first, List<String> second) {
        this.table = table;
        this.first = first;
        this.second = second;
    }

    /** The rows that answer the same questions. */
    private record Pair(@Nullable RuleRow first, @Nullable RuleRow second) {}

    /**
     * The comparison.
     *
     * @param first whose rules hold under the first edition, its own first, then those it inherits
     */
    static List<ComparedRow> of(RuleTable table, List<String> first, List<String> second) {
        ComparedRows compared = new ComparedRows(table, first, second);
        compared.ask(table.inputs(), new LinkedHashMap<>());
        return compared.found.entrySet().stream()
                .map(entry -> compared.row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void ask(List<Input> inputs, Map<String, Word> asked) {
        if (inputs.isEmpty()) {
            compare(asked);
            return;
        }
        Input next = inputs.get(0);
        List<Input> others = inputs.subList(1, inputs.size());
        if (next.name().equals("edition")) {
            ask(others, asked);
            return;
        }
        for (Word value : next.values()) {
            asked.put(next.name(), value);
            ask(others, asked);
            asked.remove(next.name());
        }
    }

    private void compare(Map<String, Word> asked) {
        Map<String, RuleRow> one = answers(asked, first);
        Map<String, RuleRow> other = answers(asked, second);
        Set<String> keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (String key : keys) {
            Map<String, Set<Word>> values =
                    found.computeIfAbsent(new Pair(one.get(key), other.get(key)), pair -> new LinkedHashMap<>());
            asked.forEach((name, value) ->
                    values.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(value));
        }
    }

    /** The rows that answer under the first of the editions that has any, by what tells them apart. */
    private Map<String, RuleRow> answers(Map<String, Word> asked, List<String> whoseRules) {
        Map<String, String> question = asked.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> value.getValue().code()));
        for (String edition : whoseRules) {
            question.put("edition", edition);
            Map<String, RuleRow> answers = table.rows().stream()
                    .filter(row -> row.answers(question))
                    .collect(Collectors.toMap(this::key, row -> row, (one, again) -> one, LinkedHashMap::new));
            if (!answers.isEmpty()) {
                return answers;
            }
        }
        return Map.of();
    }

    private String key(RuleRow row) {
        String column = KEYS.get(table.name());
        return column == null ? "" : row.says().get(column).code();
    }

    private ComparedRow row(Pair pair, Map<String, Set<Word>> values) {
        List<Condition> asked = new ArrayList<>();
        for (Input input : table.inputs()) {
            Set<Word> about = values.getOrDefault(input.name(), Set.of());
            if (!about.isEmpty() && about.size() < input.values().size()) {
                asked.add(new Condition(
                        TableWords.column(input.name()),
                        about.stream().map(TableWords::readable).toList()));
            }
        }
        return new ComparedRow(
                List.copyOf(asked),
                pair.first() == null ? null : TableWords.answer(pair.first()),
                pair.second() == null ? null : TableWords.answer(pair.second()),
                Coded.of(difference(pair)));
    }

    private static Difference difference(Pair pair) {
        if (pair.first() == null || pair.second() == null) {
            return pair.first() == null ? Difference.ONLY_SECOND : Difference.ONLY_FIRST;
        }
        if (pair.first().equals(pair.second())) {
            return Difference.SAME;
        }
        if (!substance(pair.first()).equals(substance(pair.second()))) {
            return Difference.DIFFERENT;
        }
        boolean sameSource = Stream.of("ruleId", "source", "confidence")
                .allMatch(column -> pair.first()
                        .says()
                        .get(column)
                        .equals(pair.second().says().get(column)));
        return sameSource ? Difference.SAME : Difference.OTHER_SOURCE;
    }

    private static Map<String, Word> substance(RuleRow row) {
        Map<String, Word> says = new LinkedHashMap<>(row.says());
        says.keySet().removeAll(TableWords.ABOUT_THE_RULE);
        return says;
    }
}
