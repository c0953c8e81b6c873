package org.practicereview.adviser.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.adviser.KnownEdition;
import org.practicereview.adviser.Source;
import org.practicereview.adviser.edition.Comparison.Answer;
import org.practicereview.adviser.edition.Comparison.ComparedRow;
import org.practicereview.adviser.edition.Comparison.ComparedTable;
import org.practicereview.adviser.edition.Comparison.Condition;
import org.practicereview.adviser.edition.Comparison.Said;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.RuleTable;
import org.practicereview.guidance.RuleTable.Word;
import org.practicereview.guidance.RuleTables;
import org.practicereview.guidance.Wording.Role;
import org.practicereview.guidance.Wording.Term;
import org.practicereview.guidance.Wordings;
import org.practicereview.workflow.api.Coded;
import org.springframework.stereotype.Component;

/** Compares two editions over every table that depends on the edition, and over their words. */
@Component
class EditionComparison {

    static final String TIME_LIMITS = "TimeLimits";

    private static final Map<String, String> TITLES = titles();

    private final Editions editions;
    private final RuleTables tables;
    private final Wordings wordings;

    EditionComparison(Editions editions, RuleTables tables, Wordings wordings) {
        this.editions = editions;
        this.tables = tables;
        this.wordings = wordings;
    }

    Comparison of(Edition first, Edition second, boolean differencesOnly) {
        List<ComparedTable> whole = new ArrayList<>();
        Map<String, RuleTable> known = tables.all().stream()
                .filter(RuleTable::knowsEditions)
                .collect(Collectors.toMap(RuleTable::name, t -> t));
        Set<String> names = new java.util.LinkedHashSet<>(TITLES.keySet());
        names.addAll(known.keySet());
        for (String name : names) {
            whole.add(new ComparedTable(
                    name,
                    TITLES.getOrDefault(name, name),
                    ComparedRows.of(
                            known.get(name), editions.whoseRules(first.code()), editions.whoseRules(second.code()))));
        }
        whole.add(new ComparedTable("Wording", "What things are called", wording(first, second)));
        int differences =
                (int) rows(whole).stream().filter(ComparedRow::differs).count();
        return new Comparison(
                KnownEdition.of(first),
                KnownEdition.of(second),
                differencesOnly,
                rows(whole).size(),
                differences,
                differencesOnly
                        ? whole.stream().map(EditionComparison::onlyDifferences).toList()
                        : whole);
    }

    /** What must be done by another date, or not at all, under the one of them. */
    Set<String> obligationsThatDiffer(Edition first, Edition second) {
        return of(first, second, true).tables().stream()
                .filter(table -> table.name().equals(TIME_LIMITS))
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.asked().stream())
                .flatMap(condition -> condition.values().stream())
                .map(Word::code)
                .collect(Collectors.toSet());
    }

    private static List<ComparedRow> rows(List<ComparedTable> compared) {
        return compared.stream().flatMap(table -> table.rows().stream()).toList();
    }

    private static ComparedTable onlyDifferences(ComparedTable table) {
        return new ComparedTable(
                table.name(),
                table.title(),
                table.rows().stream().filter(ComparedRow::differs).toList());
    }

    private List<ComparedRow> wording(Edition first, Edition second) {
        // what a notification asks changes with the national form, not with an edition
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.QUESTION_SET)
                .map(role -> {
                    List<Term> one = terms(role, first);
                    List<Term> other = terms(role, second);
                    return new ComparedRow(
                            List.of(new Condition("What", List.of(new Word(role.name(), role.label())))),
                            answer(one),
                            answer(other),
                            Coded.of(one.equals(other) ? Difference.SAME : Difference.DIFFERENT));
                })
                .toList();
    }

    private List<Term> terms(Role role, Edition edition) {
        LocalDate lastDay = editions.lastDayOf(edition.code()).orElse(LocalDate.MAX);
        return wordings.during(role, edition.inForceFrom(), lastDay);
    }

    private static Answer answer(List<Term> terms) {
        String words = terms.stream()
                .map(term -> terms.indexOf(term) == 0
                        ? term.words()
                        : "from " + DayInWords.of(term.from()) + ": " + term.words())
                .collect(Collectors.joining("; "));
        return new Answer(
                List.of(new Said("Called", words)),
                terms.stream().map(term -> Source.of(term.citation())).toList());
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(TIME_LIMITS, "Time limits");
        titles.put("RouteOfIncident", "Route of an incident");
        titles.put("Notifier", "Who notifies");
        titles.put("Recipients", "Who is told");
        titles.put("Criteria", "Criteria");
        titles.put("Publication", "Publication");
        titles.put("Pauses", "Proceedings beside a case");
        titles.put("LearningReviewKinds", "Learning reviews");
        return titles;
    }
}
