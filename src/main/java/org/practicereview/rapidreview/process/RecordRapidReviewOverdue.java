package org.practicereview.rapidreview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.rapidreview.RapidReviewService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Record rapid review as overdue". */
@Component("recordRapidReviewOverdue")
public class RecordRapidReviewOverdue implements JavaDelegate {

    private final RapidReviewService rapidReviews;

    RecordRapidReviewOverdue(RapidReviewService rapidReviews) {
        this.rapidReviews = rapidReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rapidReviews.recordOverdue(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
