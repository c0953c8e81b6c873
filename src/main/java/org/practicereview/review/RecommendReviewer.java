package org.practicereview.review;

import java.util.Set;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** The Panel recommends a reviewer from its pool to the Secretary of State (P8, regulation 4). */
@Component
class RecommendReviewer extends ReviewerStep {

    RecommendReviewer(ReviewService reviews) {
        super(reviews);
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(ReviewModel.RECOMMEND_REVIEWER);
    }

    @Override
    public String whenDone() {
        return "Recommendation recorded";
    }
}
