package org.practicereview.guidance.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.practicereview.guidance.RuleTable;
import org.practicereview.guidance.RuleTable.Input;
import org.practicereview.guidance.RuleTable.RuleRow;
import org.practicereview.guidance.RuleTable.Word;

/** Turns a table that was checked into one to be read, each code with its words. */
final class ReadableTable {

    private final CheckedTable table;
    private final Vocabulary vocabulary;

    private ReadableTable(CheckedTable table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
    }

    static RuleTable of(CheckedTable table, Vocabulary vocabulary) {
        return new ReadableTable(table, vocabulary).read();
    }

    private RuleTable read() {
        List<Input> inputs = table.inputs().stream()
                .map(column -> new Input(
                        column.name(),
                        values(column).stream()
                                .map(value -> word(column.name(), String.valueOf(value)))
                                .toList()))
                .toList();
        return new RuleTable(
                table.name(),
                table.hitPolicy() == HitPolicy.UNIQUE,
                inputs,
                table.lines().stream().map(this::row).toList());
    }

    private RuleRow row(CheckedTable.Line line) {
        Map<String, Set<String>> fits = new LinkedHashMap<>();
        List<Column> columns = table.inputs();
        for (int i = 0; i < columns.size(); i++) {
            Set<String> fitting = new LinkedHashSet<>();
            for (Object value : values(columns.get(i))) {
                if (line.asked().get(i).fits(value)) {
                    fitting.add(String.valueOf(value));
                }
            }
            fits.put(columns.get(i).name(), fitting);
        }
        Map<String, Word> says = new LinkedHashMap<>();
        line.says().forEach((output, written) -> {
            if (!written.isEmpty()) {
                says.put(output, word(output, unquoted(written)));
            }
        });
        Set<String> cites = new LinkedHashSet<>(Arrays.asList(line.describes().split("[^A-Z0-9]+")));
        if (says.containsKey("ruleId")) {
            cites.add(says.get("ruleId").code());
        }
        return new RuleRow(line.id(), cites, fits, says);
    }

    private static List<Object> values(Column column) {
        return column.isNumber() ? List.of() : new ArrayList<>(column.samples(List.of()));
    }

    private Word word(String column, String code) {
        return new Word(code, vocabulary.label(table.name(), column, code));
    }

    private static String unquoted(String written) {
        return written.startsWith("\"") && written.endsWith("\"")
                ? written.substring(1, written.length() - 1)
                : written;
    }
}
