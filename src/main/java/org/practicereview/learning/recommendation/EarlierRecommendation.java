package org.practicereview.learning.recommendation;

import java.time.LocalDate;

/**
 * What was recommended before, and what became of it; nothing of the case it came from but its area.
 *
 * @param actions how many actions followed
 * @param verified how many of them were verified
 */
public record EarlierRecommendation(
        String area,
        String what,
        String who,
        LocalDate byWhen,
        String theme,
        Recommendation.State state,
        int actions,
        int verified) {

    /** What became of it, in words. */
    public String becameOf() {
        return actions == 0
                ? state.label()
                : "%s; %d of %d %s verified"
                        .formatted(state.label(), verified, actions, actions == 1 ? "action" : "actions");
    }
}
