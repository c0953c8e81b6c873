package org.practicereview.guidance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * What can be seen of a recommendation without understanding it (L9).
 *
 * @param bodyNamed whether it names somebody who does it
 * @param vagueVerb whether it begins with a word such as ensure or consider
 * @param outcomeNamed whether it says by what it can be measured
 * @param training whether it is about training, guidance or a policy
 * @param dayPassed whether its day has passed
 * @param monthsAhead whole months to its day, 0 where that has passed
 */
public record RecommendationFacts(
        boolean bodyNamed,
        boolean vagueVerb,
        boolean outcomeNamed,
        boolean training,
        boolean dayPassed,
        int monthsAhead) {

    public static RecommendationFacts of(
            LearningTerms terms, String what, String who, String shownBy, LocalDate byWhen, LocalDate today) {
        String plainWho = who.strip().toLowerCase(Locale.ROOT);
        return new RecommendationFacts(
                !terms.nobody().contains(plainWho),
                mentions(terms.vague(), what),
                mentions(terms.measured(), shownBy) || shownBy.matches(".*\\d.*"),
                mentions(terms.training(), what),
                byWhen.isBefore(today),
                (int) Math.max(0, ChronoUnit.MONTHS.between(today, byWhen)));
    }

    /** At the beginning of a word, whatever its capitals. */
    private static boolean mentions(List<String> words, String text) {
        String plain = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
        return words.stream().anyMatch(word -> plain.contains(" " + word));
    }
}
