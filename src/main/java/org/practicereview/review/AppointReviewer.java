package org.practicereview.review;

import java.util.Set;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** The partners appoint a reviewer without a conflict of interest (L5). */
@Component
class AppointReviewer extends ReviewerStep {

    AppointReviewer(ReviewService reviews) {
        super(reviews);
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(ReviewModel.APPOINT_REVIEWER);
    }

    @Override
    public String whenDone() {
        return "Reviewer appointed";
    }
}
