package org.practicereview.adviser.edition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.adviser.Source;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Overlay;
import org.practicereview.guidance.Overlays;
import org.practicereview.guidance.Rule;
import org.practicereview.guidance.RuleTable.RuleRow;
import org.practicereview.guidance.RuleTables;
import org.practicereview.guidance.Rules;
import org.practicereview.guidance.Wording.Term;
import org.practicereview.guidance.Wordings;
import org.practicereview.workflow.api.Coded;
import org.springframework.stereotype.Component;

/** Every rule of the rule book with its sources and what applies it. */
@Component
class RulePassports {

    private final List<RulePassport> passports;

    RulePassports(Rules rules, RuleTables tables, Wordings wordings, Overlays overlays) {
        List<Citation> citations = Stream.of(
                        tables.all().stream()
                                .flatMap(table -> table.rows().stream())
                                .map(RuleRow::citation),
                        wordings.all().stream().map(Term::citation),
                        overlays.all().stream().map(Overlay::citation))
                .flatMap(all -> all)
                .distinct()
                .toList();
        this.passports = rules.all().stream()
                .map(rule -> passport(rule, citations, tables))
                .toList();
    }

    /** All rules, in the order of the rule book; where a confidence is given, those of it only. */
    List<RulePassport> all(@Nullable Confidence confidence) {
        return passports.stream()
                .filter(passport ->
                        confidence == null || passport.confidence().code().equals(confidence.name()))
                .toList();
    }

    private static RulePassport passport(Rule rule, List<Citation> citations, RuleTables tables) {
        return new RulePassport(
                rule.id(),
                rule.means(),
                Coded.of(rule.mark()),
                Coded.of(rule.where()),
                citations.stream()
                        .filter(citation -> citation.ruleId().equals(rule.id()))
                        .map(Source::of)
                        .toList(),
                tables.all().stream()
                        .flatMap(table -> table.rows().stream()
                                .filter(row -> row.cites().contains(rule.id()))
                                .map(row -> table.name() + " " + row.id().replace("Rule_", "")))
                        .toList(),
                rule.in() == null ? null : rule.in().substring(rule.in().lastIndexOf('/') + 1),
                rule.because());
    }
}
