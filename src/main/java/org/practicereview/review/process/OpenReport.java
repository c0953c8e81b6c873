package org.practicereview.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.ReviewModel;
import org.practicereview.review.ReviewService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Open report". */
@Component("openReport")
public class OpenReport implements JavaDelegate {

    private final ReviewService reviews;

    OpenReport(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ReviewModel.ACCEPTING_ROLE,
                reviews.acceptingRole(new IncidentReference(execution.getProcessBusinessKey()))
                        .name());
    }
}
