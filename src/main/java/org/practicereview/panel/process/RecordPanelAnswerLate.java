package org.practicereview.panel.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.panel.PanelService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Record the answer of the Panel as late". */
@Component("recordPanelAnswerLate")
public class RecordPanelAnswerLate implements JavaDelegate {

    private final PanelService panel;

    RecordPanelAnswerLate(PanelService panel) {
        this.panel = panel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        panel.recordLate(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
