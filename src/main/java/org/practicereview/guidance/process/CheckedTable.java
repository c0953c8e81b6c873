package org.practicereview.guidance.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision table as it stands in its file, read for being checked.
 *
 * @param name of the decision
 * @param hitPolicy how many rows may fit
 * @param inputs what it asks for
 * @param outputs the columns it answers, with the values they declare
 */
record CheckedTable(
        String name, HitPolicy hitPolicy, List<Column> inputs, Map<String, Answer> outputs, List<Line> lines) {

    /**
     * A column of answers.
     *
     * @param type as the table names it
     * @param declared the values it may have
     */
    record Answer(String type, Cell declared) {}

    /**
     * A row.
     *
     * @param id its rule id in the file
     * @param asked a cell for each input
     * @param says what it answers, by output, as it is written
     * @param describes what the file says about it
     */
    record Line(String id, List<Cell> asked, Map<String, String> says, String describes) {

        boolean fits(List<Object> question) {
            for (int i = 0; i < asked.size(); i++) {
                if (!asked.get(i).fits(question.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Reads the one table of a file.
     *
     * @throws IllegalArgumentException saying which row and cell cannot be read
     */
    static CheckedTable read(DmnModelInstance model) {
        Decision decision = only(model.getModelElementsByType(Decision.class), "decision");
        DecisionTable table = only(model.getModelElementsByType(DecisionTable.class), "decision table");
        List<Column> inputs =
                table.getInputs().stream().map(CheckedTable::column).toList();
        Map<String, Answer> outputs = new LinkedHashMap<>();
        for (Output output : table.getOutputs()) {
            String declared = output.getOutputValues() == null
                    ? ""
                    : output.getOutputValues().getTextContent();
            outputs.put(
                    output.getName(), new Answer(output.getTypeRef(), cell("output " + output.getName(), declared)));
        }
        List<Line> lines = table.getRules().stream()
                .map(rule -> line(rule, inputs, List.copyOf(outputs.keySet())))
                .toList();
        return new CheckedTable(decision.getId(), table.getHitPolicy(), inputs, outputs, lines);
    }

    private static Column column(Input input) {
        String name = input.getInputExpression().getText().getTextContent().strip();
        String declared =
                input.getInputValues() == null ? "" : input.getInputValues().getTextContent();
        return new Column(name, input.getInputExpression().getTypeRef(), cell("input " + name, declared));
    }

    private static Line line(Rule rule, List<Column> inputs, List<String> outputs) {
        List<Cell> asked = new ArrayList<>();
        for (var entry : rule.getInputEntries()) {
            String where =
                    "row " + rule.getId() + ", cell " + inputs.get(asked.size()).name();
            refuseOtherLanguage(where, entry.getExpressionLanguage());
            asked.add(cell(where, entry.getTextContent()));
        }
        Map<String, String> says = new LinkedHashMap<>();
        for (LiteralExpression entry : rule.getOutputEntries()) {
            String output = outputs.get(says.size());
            refuseOtherLanguage("row " + rule.getId() + ", cell " + output, entry.getExpressionLanguage());
            says.put(output, entry.getTextContent().strip());
        }
        if (asked.size() != inputs.size() || says.size() != outputs.size()) {
            throw new IllegalArgumentException("row " + rule.getId() + " has not one cell for each column");
        }
        String describes =
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
        return new Line(rule.getId(), asked, says, describes);
    }

    private static Cell cell(String where, String text) {
        try {
            return Cell.read(text);
        } catch (IllegalArgumentException notAllowed) {
            throw new IllegalArgumentException(where + " " + notAllowed.getMessage(), notAllowed);
        }
    }

    private static void refuseOtherLanguage(String where, String language) {
        if (language != null) {
            throw new IllegalArgumentException(where + " is written in " + language);
        }
    }

    private static <T> T only(Collection<T> found, String what) {
        if (found.size() != 1) {
            throw new IllegalArgumentException("a file holds one " + what + ", not " + found.size());
        }
        return found.iterator().next();
    }
}
