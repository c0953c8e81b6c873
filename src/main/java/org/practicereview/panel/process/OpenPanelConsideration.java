package org.practicereview.panel.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.panel.PanelModel;
import org.practicereview.panel.PanelService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Open Panel consideration". */
@Component("openPanelConsideration")
public class OpenPanelConsideration implements JavaDelegate {

    private final PanelService panel;

    OpenPanelConsideration(PanelService panel) {
        this.panel = panel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant lapsesAt = panel.open(new IncidentReference(execution.getProcessBusinessKey()));
        execution.setVariable(PanelModel.LAPSES_AT, Date.from(lapsesAt));
    }
}
