package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputValues;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table as it is delivered, and every question that can be put to it. */
record Table(DmnModelInstance model, Decision decision, DecisionTable table, Map<String, Map<String, String>> answers) {

    private static final List<Object> NUMBERS = List.of(0, 1, 2, 3, 4, 100);

    /** Of a table with more questions than this, so many are put to the engine whole. */
    private static final int ASKED_WHOLE = 200;

    private static final List<Table> DELIVERED = delivered();

    static List<Table> all() {
        return DELIVERED;
    }

    private static List<Table> delivered() {
        File[] files = new File("bpmn/decisions").listFiles((folder, name) -> name.endsWith(".dmn"));
        return Arrays.stream(files).sorted().map(Table::read).toList();
    }

    static Table named(String decision) {
        return all().stream()
                .filter(table -> table.name().equals(decision))
                .findFirst()
                .orElseThrow();
    }

    private static Table read(File file) {
        DmnModelInstance model = Dmn.readModelFromFile(file);
        Decision decision =
                model.getModelElementsByType(Decision.class).iterator().next();
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        return new Table(model, decision, table, answers(table));
    }

    /** What each row says by column: read once, for the reader of models goes through the whole file each time. */
    private static Map<String, Map<String, String>> answers(DecisionTable table) {
        List<String> columns = table.getOutputs().stream().map(Output::getName).toList();
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        table.getRules().forEach(rule -> {
            Map<String, String> row = new LinkedHashMap<>();
            var column = columns.iterator();
            rule.getOutputEntries()
                    .forEach(entry -> row.put(
                            column.next(),
                            entry.getTextContent().replace("\"", "").strip()));
            answers.put(rule.getId(), row);
        });
        return answers;
    }

    String name() {
        return decision.getId();
    }

    boolean answersOnce() {
        return table.getHitPolicy() == HitPolicy.UNIQUE;
    }

    List<String> rules() {
        return List.copyOf(answers.keySet());
    }

    /** The values that an input declares. */
    List<String> values(String input) {
        return inputs().get(input).stream().map(String::valueOf).toList();
    }

    Set<String> asksFor() {
        return inputs().keySet();
    }

    boolean asks(String input) {
        return inputs().containsKey(input);
    }

    /** The values that any input declares. */
    Set<String> allValues() {
        return inputs().values().stream()
                .flatMap(List::stream)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** Each combination of declared values. */
    List<Map<String, Object>> questions() {
        List<Map<String, Object>> questions = List.of(Map.of());
        for (Map.Entry<String, List<Object>> input : inputs().entrySet()) {
            questions = questions.stream()
                    .flatMap(question -> input.getValue().stream().map(value -> with(question, input.getKey(), value)))
                    .toList();
        }
        return questions;
    }

    /** What a row says in that column, as it stands there. */
    String says(String ruleId, String column) {
        return answers.get(ruleId).get(column);
    }

    /** What the file says about a row. */
    String describes(String ruleId) {
        return row(ruleId).getDescription().getTextContent();
    }

    /** A question that the row answers: the first value of each of its cells, or any where the cell takes anything. */
    Map<String, Object> questionFor(String ruleId) {
        Map<String, Object> question = new LinkedHashMap<>();
        var cells = row(ruleId).getInputEntries().iterator();
        for (Map.Entry<String, List<Object>> input : inputs().entrySet()) {
            String cell = cells.next().getTextContent();
            question.put(
                    input.getKey(),
                    input.getValue().stream()
                            .filter(value -> cell.equals("-") || Cells.mentions(cell, value))
                            .findFirst()
                            .orElseThrow());
        }
        return question;
    }

    /** What a row says, as the engine should answer it: an empty cell says nothing. */
    Map<String, Object> saysAll(String ruleId) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Output output : table.getOutputs()) {
            String cell = says(ruleId, output.getName());
            if (!cell.isEmpty()) {
                all.put(output.getName(), Cells.value(output.getTypeRef(), cell));
            }
        }
        return all;
    }

    /**
     * The rows that match each question, asked of the same engine the service asks: cell by cell, which is a hundred times
     * quicker than question by question, and some hundred questions whole, to see that both are one.
     */
    Map<Map<String, Object>, List<String>> matches() {
        Map<Map<String, Object>, List<String>> matches = new LinkedHashMap<>();
        AskedByCell cells = new AskedByCell(table);
        questions().forEach(question -> matches.put(question, cells.rows(question)));
        Asked whole = new Asked(this);
        List<Map<String, Object>> questions = List.copyOf(matches.keySet());
        for (int number = 0; number < questions.size(); number += 1 + questions.size() / ASKED_WHOLE) {
            Map<String, Object> question = questions.get(number);
            assertThat(matches.get(question))
                    .as(question.toString())
                    .isEqualTo(List.copyOf(whole.ask(question).keySet()));
        }
        return matches;
    }

    private Rule row(String ruleId) {
        return table.getRules().stream()
                .filter(rule -> rule.getId().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no row " + ruleId));
    }

    private Map<String, List<Object>> inputs() {
        Map<String, List<Object>> inputs = new LinkedHashMap<>();
        for (Input input : table.getInputs()) {
            inputs.put(input.getInputExpression().getText().getTextContent(), values(input));
        }
        return inputs;
    }

    private static List<Object> values(Input input) {
        InputValues declared = input.getInputValues();
        return switch (input.getInputExpression().getTypeRef()) {
            case "boolean" -> List.of(true, false);
            case "integer" -> NUMBERS;
            default ->
                Stream.of(declared.getText().getTextContent().split(","))
                        .<Object>map(value -> value.replace("\"", "").strip())
                        .toList();
        };
    }

    private static Map<String, Object> with(Map<String, Object> question, String input, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(question);
        more.put(input, value);
        return more;
    }

    @Override
    public String toString() {
        return name();
    }
}
