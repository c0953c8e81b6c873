package org.practicereview.guidance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/** What the rules say of learning reviews and of recommendations (L1, L9, L17). */
@Component
public class LearningGuidance {

    private final Rows rows;

    LearningGuidance(Decisions decisions, Editions editions) {
        this.rows = new Rows(decisions, editions);
    }

    /** Whether such a learning review may be opened under that edition (L1, RR16, C4). */
    public boolean offersLearningReview(String kind, String edition) {
        return rows.one("LearningReviewKinds", edition, Map.of("learningReviewKind", kind))
                .yes("offered");
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

    /** How near two recommendations are, from the share of their words in per cent. */
    public IntFunction<SharedWording> sharedWording() {
        Map<SharedWording, Integer> atLeast = new EnumMap<>(SharedWording.class);
        for (SharedWording near : SharedWording.values()) {
            atLeast.put(
                    near,
                    rows.one("SimilarRecommendation", Map.of("sharedWording", near.name()))
                            .number("atLeastPercent"));
        }
        return percent -> atLeast.entrySet().stream()
                .filter(near -> percent >= near.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(SharedWording.DIFFERENT);
    }
}
