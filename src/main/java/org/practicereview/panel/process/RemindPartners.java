package org.practicereview.panel.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.panel.PanelService;
import org.springframework.stereotype.Component;

/** Incoming: two processes ask for their step "Remind partners". */
@Component("remindPartners")
public class RemindPartners implements JavaDelegate {

    private final PanelService panel;

    RemindPartners(PanelService panel) {
        this.panel = panel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        panel.remindPartners(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
