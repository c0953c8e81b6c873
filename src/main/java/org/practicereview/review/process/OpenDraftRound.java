package org.practicereview.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.report.DraftRounds;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Open draft round". */
@Component("openDraftRound")
public class OpenDraftRound implements JavaDelegate {

    private final DraftRounds rounds;

    OpenDraftRound(DraftRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.open(new IncidentReference(execution.getProcessBusinessKey()));
        execution.setVariable(CaseWorkflow.EVERY_MORNING, rounds.everyMorning());
    }
}
