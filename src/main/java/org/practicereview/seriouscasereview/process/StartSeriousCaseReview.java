package org.practicereview.seriouscasereview.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.seriouscasereview.SeriousCaseReviewModel;
import org.practicereview.seriouscasereview.SeriousCaseReviewService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Start serious case review". */
@Component("startSeriousCaseReview")
public class StartSeriousCaseReview implements JavaDelegate {

    private final SeriousCaseReviewService reviews;

    StartSeriousCaseReview(SeriousCaseReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant lapsesAt = reviews.start(new IncidentReference(execution.getProcessBusinessKey()));
        execution.setVariable(SeriousCaseReviewModel.SERIOUS_CASE_REVIEW_LAPSES_AT, Date.from(lapsesAt));
    }
}
