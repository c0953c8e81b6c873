package org.practicereview.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.learning.LearningService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Close case". */
@Component("closeCase")
public class CloseCase implements JavaDelegate {

    private final LearningService learning;

    CloseCase(LearningService learning) {
        this.learning = learning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        learning.close(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
