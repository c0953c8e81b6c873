package org.practicereview.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a table about an edition: the edition's own rows first, then those of the edition it inherits from. */
final class Rows {

    private final Decisions decisions;
    private final Editions editions;

    Rows(Decisions decisions, Editions editions) {
        this.decisions = decisions;
        this.editions = editions;
    }

    /**
     * The one row that answers.
     *
     * @throws NoRuleMatches when none does, under no edition asked
     */
    Row one(String decision, String edition, Map<String, Object> inputs) {
        List<Row> rows = all(decision, edition, inputs);
        if (rows.size() != 1) {
            throw new NoRuleMatches(decision, with(edition, inputs));
        }
        return rows.get(0);
    }

    /** All rows that answer, of the first edition that has any. */
    List<Row> all(String decision, String edition, Map<String, Object> inputs) {
        return editions.whoseRules(edition).stream()
                .map(asked -> decisions.all(decision, with(asked, inputs)).stream()
                        .map(Row::new)
                        .toList())
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The one row of a table that knows no editions. */
    Row one(String decision, Map<String, Object> inputs) {
        return new Row(decisions.one(decision, inputs));
    }

    /** All rows of such a table that answer. */
    List<Row> all(String decision, Map<String, Object> inputs) {
        return decisions.all(decision, inputs).stream().map(Row::new).toList();
    }

    private static Map<String, Object> with(String edition, Map<String, Object> inputs) {
        Map<String, Object> all = new HashMap<>(inputs);
        all.put("edition", edition);
        return all;
    }
}
