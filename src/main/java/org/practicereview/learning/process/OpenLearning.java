package org.practicereview.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.learning.LearningService;
import org.practicereview.learning.action.OverdueLearningActions;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Open learning". */
@Component("openLearning")
public class OpenLearning implements JavaDelegate {

    private final LearningService learning;
    private final OverdueLearningActions overdue;

    OpenLearning(LearningService learning, OverdueLearningActions overdue) {
        this.learning = learning;
        this.overdue = overdue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        learning.open(new IncidentReference(execution.getProcessBusinessKey()));
        execution.setVariable(CaseWorkflow.EVERY_MORNING, overdue.everyMorning());
    }
}
