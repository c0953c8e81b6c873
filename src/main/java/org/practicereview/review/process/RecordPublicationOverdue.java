package org.practicereview.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.ReviewService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Record publication as overdue". */
@Component("recordPublicationOverdue")
public class RecordPublicationOverdue implements JavaDelegate {

    private final ReviewService reviews;

    RecordPublicationOverdue(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.recordPublicationOverdue(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
