package org.practicereview.guidance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;

/** Asks the engine's own reader of cells which values a cell takes, once for each text of a cell and value. */
final class AskedByCell {

    private record Asking(String cell, String input, Object value) {}

    private final Map<Asking, Boolean> taken = new HashMap<>();
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final FeelEngine engine;

    AskedByCell(DecisionTable table) {
        List<String> inputs = table.getInputs().stream()
                .map(Input::getInputExpression)
                .map(expression -> expression.getText().getTextContent())
                .toList();
        table.getRules().forEach(rule -> {
            var cells = new ArrayList<>(rule.getInputEntries());
            Map<String, String> row = new LinkedHashMap<>();
            inputs.forEach(
                    input -> row.put(input, cells.get(inputs.indexOf(input)).getTextContent()));
            rows.put(rule.getId(), row);
        });
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.buildEngine();
        engine = configuration.getFeelEngine();
    }

    /** The rows of which every cell takes its value of the question, in the order of the table. */
    List<String> rows(Map<String, Object> question) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().entrySet().stream()
                        .allMatch(cell -> takes(cell.getValue(), cell.getKey(), question.get(cell.getKey()))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean takes(String cell, String input, Object value) {
        return taken.computeIfAbsent(
                new Asking(cell, input, value),
                asking -> engine.evaluateSimpleUnaryTests(
                        cell, input, Variables.putValue(input, value).asVariableContext()));
    }
}
