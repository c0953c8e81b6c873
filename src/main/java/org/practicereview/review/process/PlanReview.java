package org.practicereview.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.ReviewModel;
import org.practicereview.review.record.ReviewMonitoring;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Plan review". */
@Component("planReview")
public class PlanReview implements JavaDelegate {

    private final ReviewMonitoring monitoring;

    PlanReview(ReviewMonitoring monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ReviewModel.CHECK_LAPSES_AT,
                Date.from(monitoring.begin(new IncidentReference(execution.getProcessBusinessKey()))));
    }
}
