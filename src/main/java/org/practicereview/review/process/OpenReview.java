package org.practicereview.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.OpenedReview;
import org.practicereview.review.ReviewModel;
import org.practicereview.review.ReviewService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Open review". */
@Component("openReview")
public class OpenReview implements JavaDelegate {

    private final ReviewService reviews;

    OpenReview(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OpenedReview opened = reviews.open(new IncidentReference(execution.getProcessBusinessKey()));
        execution.setVariable(ReviewModel.PUBLICATION_LAPSES_AT, Date.from(opened.publicationLapsesAt()));
        execution.setVariable(
                ReviewModel.PUBLISHING_ROLE, opened.publishingRole().name());
        execution.setVariable(ReviewModel.DECIDING_ROLE, opened.decidingRoles());
    }
}
