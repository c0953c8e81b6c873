package org.practicereview.seriouscasereview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Obligation;
import org.practicereview.seriouscasereview.SeriousCaseReviewService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Record reasons as overdue". */
@Component("recordReasonsOverdue")
public class RecordReasonsOverdue implements JavaDelegate {

    private final SeriousCaseReviewService reviews;

    RecordReasonsOverdue(SeriousCaseReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.recordOverdue(
                new IncidentReference(execution.getProcessBusinessKey()),
                Obligation.TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW);
    }
}
