package org.practicereview.rapidreview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.rapidreview.agency.AgencyChasing;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Chase agency". */
@Component("chaseAgency")
public class ChaseAgency implements JavaDelegate {

    private final AgencyChasing chasing;

    ChaseAgency(AgencyChasing chasing) {
        this.chasing = chasing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long request = (Long) execution.getVariable(CaseWorkflow.AGENCY_REQUEST);
        chasing.chase(new IncidentReference(execution.getProcessBusinessKey()), request.intValue());
    }
}
