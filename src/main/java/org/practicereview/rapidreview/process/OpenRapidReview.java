package org.practicereview.rapidreview.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.rapidreview.RapidReviewModel;
import org.practicereview.rapidreview.RapidReviewService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Open rapid review". */
@Component("openRapidReview")
public class OpenRapidReview implements JavaDelegate {

    private final RapidReviewService rapidReviews;

    OpenRapidReview(RapidReviewService rapidReviews) {
        this.rapidReviews = rapidReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant lapsesAt = rapidReviews.open(new IncidentReference(execution.getProcessBusinessKey()));
        execution.setVariable(RapidReviewModel.LAPSES_AT, Date.from(lapsesAt));
    }
}
