package org.practicereview.seriouscasereview.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.seriouscasereview.SeriousCaseReviewModel;
import org.practicereview.seriouscasereview.SeriousCaseReviewService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Open serious case review". */
@Component("openSeriousCaseReview")
public class OpenSeriousCaseReview implements JavaDelegate {

    private final SeriousCaseReviewService reviews;

    OpenSeriousCaseReview(SeriousCaseReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant lapsesAt = reviews.open(new IncidentReference(execution.getProcessBusinessKey()));
        execution.setVariable(SeriousCaseReviewModel.DECISION_LAPSES_AT, Date.from(lapsesAt));
    }
}
