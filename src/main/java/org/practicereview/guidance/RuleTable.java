package org.practicereview.guidance;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A decision table as it can be read: its columns and rows with their words.
 *
 * @param name of the decision
 * @param answersOnce whether one row answers a question, or all that fit
 * @param inputs what it asks for
 */
public record RuleTable(String name, boolean answersOnce, List<Input> inputs, List<RuleRow> rows) {

    /** A code of a table with the words people read. */
    public record Word(String code, String label) {}

    /**
     * What a table asks for.
     *
     * @param values the values that can be asked about; none for numbers
     */
    public record Input(String name, List<Word> values) {}

    /**
     * A row.
     *
     * @param id its id in the file
     * @param cites the rules it cites, as its own or in its description
     * @param fits the values that it fits, by input
     * @param says what it answers, by output; nothing stands for an empty cell
     */
    public record RuleRow(String id, Set<String> cites, Map<String, Set<String>> fits, Map<String, Word> says) {

        /** Whether this row fits that question. */
        public boolean answers(Map<String, String> question) {
            return question.entrySet().stream()
                    .allMatch(
                            asked -> fits.getOrDefault(asked.getKey(), Set.of()).contains(asked.getValue()));
        }

        /** What it says in that column, in words; empty where it says nothing. */
        public String words(String output) {
            Word said = says.get(output);
            return said == null ? "" : said.label();
        }

        public Citation citation() {
            return new Citation(
                    says.get("ruleId").code(),
                    says.get("source").code(),
                    Confidence.valueOf(says.get("confidence").code()));
        }
    }

    /** Whether its rows depend on the edition. */
    public boolean knowsEditions() {
        return inputs.stream().anyMatch(input -> input.name().equals("edition"));
    }
}
