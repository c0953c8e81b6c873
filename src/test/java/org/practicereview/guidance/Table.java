package org.practicereview.guidance;

import java.io.File;
import java.util.ArrayList;
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
record Table(DmnModelInstance model, Decision decision, DecisionTable table) {

    private static final List<Object> NUMBERS = List.of(0, 1, 2, 3, 4, 100);

    static List<Table> all() {
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
        return new Table(
                model,
                decision,
                model.getModelElementsByType(DecisionTable.class).iterator().next());
    }

    String name() {
        return decision.getId();
    }

    boolean answersOnce() {
        return table.getHitPolicy() == HitPolicy.UNIQUE;
    }

    List<String> rules() {
        return table.getRules().stream().map(Rule::getId).toList();
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
        List<String> columns = table.getOutputs().stream().map(Output::getName).toList();
        var entries = new ArrayList<>(row(ruleId).getOutputEntries());
        return entries.get(columns.indexOf(column))
                .getTextContent()
                .replace("\"", "")
                .strip();
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

    /** The rows that match each question, asked of the same engine the service asks. */
    Map<Map<String, Object>, List<String>> matches() {
        Map<Map<String, Object>, List<String>> matches = new LinkedHashMap<>();
        Asked asked = new Asked(this);
        for (Map<String, Object> question : questions()) {
            matches.put(question, List.copyOf(asked.ask(question).keySet()));
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
