package org.practicereview.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.learning.action.OverdueLearningActions;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Tell of overdue actions". */
@Component("tellOfOverdueActions")
public class TellOfOverdueActions implements JavaDelegate {

    private final OverdueLearningActions overdue;

    TellOfOverdueActions(OverdueLearningActions overdue) {
        this.overdue = overdue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        overdue.tell(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
