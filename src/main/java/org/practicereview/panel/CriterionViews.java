package org.practicereview.panel;

import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Criterion;
import org.practicereview.rapidreview.CriterionMet;

/** What the partners and the Panel think of one criterion; nothing where one of them did not say. */
public record CriterionViews(
        Criterion criterion,
        @Nullable View partners,
        @Nullable View panel) {

    /** Whether a criterion is met, and why. */
    public record View(CriterionMet met, String why) {

        String inWords() {
            return met.label() + ". " + why;
        }
    }
}
