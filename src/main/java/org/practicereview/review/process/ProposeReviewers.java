package org.practicereview.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.ReviewService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Propose reviewers". */
@Component("proposeReviewers")
public class ProposeReviewers implements JavaDelegate {

    private final ReviewService reviews;

    ProposeReviewers(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.proposeReviewers(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
