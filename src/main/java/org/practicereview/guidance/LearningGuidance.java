package org.practicereview.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the rules say of recommendations (L9, L17). */
@Component
public class LearningGuidance {

    private final Rows rows;

    LearningGuidance(Decisions decisions, Editions editions) {
        this.rows = new Rows(decisions, editions);
    }

    /** What would make a recommendation better, in the order of the table; empty where nothing would. */
    public List<RecommendationHint> hints(RecommendationFacts facts) {
        return rows
                .all(
                        "RecommendationHints",
                        Map.of(
                                "bodyNamed", facts.bodyNamed(),
                                "vagueVerb", facts.vagueVerb(),
                                "outcomeNamed", facts.outcomeNamed(),
                                "training", facts.training(),
                                "dayPassed", facts.dayPassed(),
                                "monthsAhead", facts.monthsAhead()))
                .stream()
                .map(row -> new RecommendationHint(row.text("hint"), row.citation()))
                .toList();
    }

    /** How near two recommendations are that share so much of their words, in per cent. */
    public SharedWording sharedWording(int percent) {
        return Arrays.stream(SharedWording.values())
                .filter(near -> percent >= atLeast(near))
                .findFirst()
                .orElse(SharedWording.DIFFERENT);
    }

    private int atLeast(SharedWording near) {
        return rows.one("SimilarRecommendation", Map.of("sharedWording", near.name()))
                .number("atLeastPercent");
    }
}
