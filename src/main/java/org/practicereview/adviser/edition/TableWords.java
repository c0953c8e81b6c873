package org.practicereview.adviser.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.practicereview.adviser.Source;
import org.practicereview.adviser.edition.Comparison.Answer;
import org.practicereview.adviser.edition.Comparison.Said;
import org.practicereview.guidance.RuleTable.RuleRow;
import org.practicereview.guidance.RuleTable.Word;

/** How tables, their columns and their rows are called on screen. */
final class TableWords {

    /** Columns that say why and from where, not what. */
    static final Set<String> ABOUT_THE_RULE = Set.of("why", "ruleId", "source", "confidence");

    private static final Set<String> SAID_TOGETHER = Set.of("applies", "amount", "unit", "direction", "startedBy");

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("obligation", "What must be done"),
            Map.entry("purpose", "Decision"),
            Map.entry("event", "Event"),
            Map.entry("proceedings", "Proceedings beside the case"),
            Map.entry("effect", "What becomes of the date"),
            Map.entry("note", "In words"),
            Map.entry("kindOfReview", "Kind of review"),
            Map.entry("harm", "Harm"),
            Map.entry("abuseOrNeglect", "Abuse or neglect"),
            Map.entry("status", "Status of the child"),
            Map.entry("age", "Age on the day of the harm"),
            Map.entry("regulatedSetting", "In a regulated setting or service"),
            Map.entry("place", "Where it happened"),
            Map.entry("residence", "Where the child normally lives"),
            Map.entry("lookedAfter", "Looked after"),
            Map.entry("learningReviewKind", "Kind of learning review"),
            Map.entry("offered", "May be opened"),
            Map.entry("setBy", "Who sets it"),
            Map.entry("toldOnBreach", "Told when it is late"),
            Map.entry("route", "Route"),
            Map.entry("duty", "Duty"),
            Map.entry("followedBy", "What follows"),
            Map.entry("notifier", "Who notifies"),
            Map.entry("together", "Working together"),
            Map.entry("recipient", "Who is told"),
            Map.entry("criterion", "Criterion"),
            Map.entry("kind", "Kind"),
            Map.entry("compels", "Leaves no discretion"),
            Map.entry("text", "In words"),
            Map.entry("publish", "Publication"),
            Map.entry("completion", "Limit for being done"),
            Map.entry("advanceCopies", "Limit for copies before"),
            Map.entry("availability", "Limit for staying available"),
            Map.entry("nonWorkingDay", "On a weekend or bank holiday"),
            Map.entry("insteadOfReport", "What may stand in place of the report"));

    private TableWords() {}

    static String column(String name) {
        return COLUMNS.getOrDefault(name, name);
    }

    /** A word with its label; codes that have none are made readable. */
    static Word readable(Word word) {
        boolean bare = word.label().equals(word.code()) && word.code().matches("[A-Z][A-Z_]+");
        return bare ? new Word(word.code(), sentence(word.code())) : word;
    }

    static Answer answer(RuleRow row) {
        List<Said> says = new ArrayList<>();
        if ("false".equals(code(row, "applies"))) {
            says.add(new Said("Under this edition", "There is no such rule"));
        } else if (row.says().containsKey("amount")) {
            says.add(new Said("By when", limit(row)));
        }
        row.says().forEach((output, said) -> {
            if (!ABOUT_THE_RULE.contains(output) && !SAID_TOGETHER.contains(output)) {
                says.add(new Said(column(output), said.label()));
            }
        });
        return new Answer(List.copyOf(says), List.of(Source.of(row.citation())));
    }

    private static String limit(RuleRow row) {
        String amount = row.words("amount");
        String unit = code(row, "unit").toLowerCase(Locale.UK).replace('_', ' ');
        return String.join(
                " ",
                amount,
                amount.equals("1") ? unit.substring(0, unit.length() - 1) : unit,
                code(row, "direction").toLowerCase(Locale.UK),
                row.words("startedBy"));
    }

    private static String code(RuleRow row, String output) {
        Word said = row.says().get(output);
        return said == null ? "" : said.code();
    }

    private static String sentence(String code) {
        String words = code.toLowerCase(Locale.UK).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
