package org.practicereview.guidance.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.practicereview.guidance.process.CheckedTable.Answer;
import org.practicereview.guidance.process.CheckedTable.Line;

/**
 * Whether a table can be relied on: only known words, every row with its rule, source and confidence, no question without
 * an answer, and none with two where one is wanted. Says what is wrong by row and cell, so that whoever changed the table by
 * hand finds it.
 */
final class TableCheck {

    private static final Set<String> EVERY_ROW_SAYS = Set.of("ruleId", "source", "confidence");
    private static final Pattern RULE_ID = Pattern.compile("\"[A-Z]{1,2}\\d+\"");

    private final CheckedTable table;
    private final Vocabulary vocabulary;
    private final Set<String> faults = new TreeSet<>();

    private TableCheck(CheckedTable table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
    }

    /** What is wrong with the table, each fault by row and cell; empty when it can be relied on. */
    static Set<String> faults(CheckedTable table, Vocabulary vocabulary) {
        TableCheck check = new TableCheck(table, vocabulary);
        check.columns();
        check.rows();
        if (check.faults.isEmpty()) {
            check.questions();
        }
        return check.faults;
    }

    private void columns() {
        for (Column input : table.inputs()) {
            if (input.isText() && input.declared().isAnything()) {
                faults.add("input " + input.name() + " declares no values");
            }
            if (!input.isText() && !input.isTruth() && !input.isNumber()) {
                faults.add("input " + input.name() + " has the unknown type " + input.type());
            }
            known("input " + input.name(), input.name(), input.declared().words());
            if (input.name().equals("edition")) {
                vocabulary
                        .editionsWithoutRules(input.declared().words())
                        .forEach(edition -> faults.add("edition " + edition + " has no rows and inherits from none"));
            }
        }
        table.outputs()
                .forEach((name, answer) ->
                        known("output " + name, name, answer.declared().words()));
        EVERY_ROW_SAYS.stream()
                .filter(output -> !table.outputs().containsKey(output))
                .forEach(output -> faults.add("output " + output + " is missing"));
    }

    private void rows() {
        Set<String> ids = new HashSet<>();
        for (Line line : table.lines()) {
            if (!ids.add(line.id())) {
                faults.add("row " + line.id() + " stands there twice");
            }
            for (int i = 0; i < line.asked().size(); i++) {
                asked(line, table.inputs().get(i), line.asked().get(i));
            }
            line.says().forEach((output, written) -> says(line, output, written));
        }
        if (table.lines().isEmpty()) {
            faults.add("it has no row");
        }
    }

    private void asked(Line line, Column input, Cell cell) {
        String where = "row " + line.id() + ", cell " + input.name();
        if (!cell.isOf(input)) {
            faults.add(where + " is no " + input.type() + ": " + cell.text());
        } else if (input.isText()) {
            unknown(where, cell.words(), input.declared().words());
        }
    }

    private void says(Line line, String output, String written) {
        String where = "row " + line.id() + ", cell " + output;
        Answer answer = table.outputs().get(output);
        if (written.isEmpty()) {
            if (EVERY_ROW_SAYS.contains(output)) {
                faults.add(where + " is empty");
            }
            return;
        }
        if (!Literal.isOf(answer.type(), written)) {
            faults.add(where + " is no " + answer.type() + ": " + written);
            return;
        }
        if (output.equals("ruleId") && !RULE_ID.matcher(written).matches()) {
            faults.add(where + " is no rule id: " + written);
        }
        Set<String> words = Set.of(Literal.text(written));
        if (!answer.declared().isAnything()) {
            unknown(where, words, answer.declared().words());
        }
        known(where, output, words);
    }

    /** Only words that the code knows for that column, where it knows any. */
    private void known(String where, String column, Set<String> words) {
        vocabulary.of(table.name(), column).ifPresent(all -> unknown(where, vocabulary.parts(column, words), all));
    }

    private void unknown(String where, Set<String> words, Set<String> all) {
        words.stream()
                .filter(word -> !all.contains(word))
                .forEach(word -> faults.add(where + " has the unknown value " + word));
    }

    private void questions() {
        List<List<Object>> samples = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            int column = i;
            samples.add(table.inputs()
                    .get(i)
                    .samples(table.lines().stream()
                            .map(line -> line.asked().get(column))
                            .toList()));
        }
        Questions.each(samples, this::question);
        if (table.hitPolicy() == HitPolicy.COLLECT) {
            table.inputs().stream().filter(Column::isText).forEach(this::valuesWithoutRow);
        }
    }

    /** Also where any number of rows may answer, nothing that can be asked about is left without a row. */
    private void valuesWithoutRow(Column input) {
        int column = table.inputs().indexOf(input);
        input.declared().words().stream()
                .filter(word -> table.lines().stream()
                        .noneMatch(line -> line.asked().get(column).fits(word)))
                .filter(word -> !input.name().equals("edition") || !vocabulary.inherits(word))
                .forEach(word -> faults.add("input " + input.name() + ": no row is about " + word));
    }

    private void question(List<Object> question) {
        List<Line> fitting =
                table.lines().stream().filter(line -> line.fits(question)).toList();
        if (fitting.isEmpty() && table.hitPolicy() != HitPolicy.COLLECT && !inherits(question)) {
            faults.add("no row answers " + named(question));
        }
        if (fitting.size() > 1 && !mayBeSeveral(fitting)) {
            faults.add("rows " + fitting.stream().map(Line::id).toList() + " both answer " + named(question));
        }
    }

    private boolean mayBeSeveral(List<Line> fitting) {
        return switch (table.hitPolicy()) {
            case UNIQUE -> false;
            case ANY -> fitting.stream().map(Line::says).distinct().count() == 1;
            default -> true;
        };
    }

    /** What an edition does not say it inherits. */
    private boolean inherits(List<Object> question) {
        for (int i = 0; i < question.size(); i++) {
            if (table.inputs().get(i).name().equals("edition")
                    && vocabulary.inherits(String.valueOf(question.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Object> named(List<Object> question) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < question.size(); i++) {
            named.put(table.inputs().get(i).name(), question.get(i));
        }
        return named;
    }
}
