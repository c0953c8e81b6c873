package org.practicereview.learning.recommendation.web;

import org.practicereview.form.Form;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.learning.recommendation.NewRecommendation;
import org.practicereview.learning.recommendation.Recommendation;

/** The questions of a recommendation, with the themes to choose from. */
final class RecommendationForm {

    private RecommendationForm() {}

    static Form of(LearningTerms terms) {
        return Form.of(NewRecommendation.class).offering("theme", terms.options());
    }

    /** What it says already. */
    static NewRecommendation as(Recommendation recommendation) {
        return new NewRecommendation(
                recommendation.what(),
                recommendation.who(),
                recommendation.byWhen(),
                recommendation.shownBy(),
                recommendation.theme());
    }
}
