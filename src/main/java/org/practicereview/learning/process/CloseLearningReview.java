package org.practicereview.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.learning.review.LearningReviews;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Close learning review". */
@Component("closeLearningReview")
public class CloseLearningReview implements JavaDelegate {

    private final LearningReviews reviews;

    CloseLearningReview(LearningReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.close(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
