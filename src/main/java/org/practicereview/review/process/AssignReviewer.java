package org.practicereview.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.ReviewService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Assign reviewer". */
@Component("assignReviewer")
public class AssignReviewer implements JavaDelegate {

    private final ReviewService reviews;

    AssignReviewer(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.assignReviewer(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
