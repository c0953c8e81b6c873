package org.practicereview.guidance;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
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
        Rule row = table.getRules().stream()
                .filter(rule -> rule.getId().equals(ruleId))
                .findFirst()
                .orElseThrow();
        var entries = new ArrayList<>(row.getOutputEntries());
        return entries.get(columns.indexOf(column))
                .getTextContent()
                .replace("\"", "")
                .strip();
    }

    /** The rows that match each question, asked of the same engine the service asks. */
    Map<Map<String, Object>, List<String>> matches() {
        List<String> matching = new ArrayList<>();
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> matching.addAll(ids(event.getMatchingRules())));
        DmnEngine engine = configuration.buildEngine();
        DmnDecision parsed = engine.parseDecision(name(), model);
        Map<Map<String, Object>, List<String>> matches = new LinkedHashMap<>();
        for (Map<String, Object> question : questions()) {
            matching.clear();
            engine.evaluateDecisionTable(parsed, question);
            matches.put(question, List.copyOf(matching));
        }
        return matches;
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

    private static List<String> ids(Collection<DmnEvaluatedDecisionRule> rules) {
        return rules.stream().map(DmnEvaluatedDecisionRule::getId).toList();
    }

    @Override
    public String toString() {
        return name();
    }
}
