package org.practicereview.seriouscasereview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Obligation;
import org.practicereview.seriouscasereview.SeriousCaseReviewService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Record review as overdue". */
@Component("recordSeriousCaseReviewOverdue")
public class RecordSeriousCaseReviewOverdue implements JavaDelegate {

    private final SeriousCaseReviewService reviews;

    RecordSeriousCaseReviewOverdue(SeriousCaseReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.recordOverdue(
                new IncidentReference(execution.getProcessBusinessKey()), Obligation.COMPLETE_SERIOUS_CASE_REVIEW);
    }
}
