package org.practicereview.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.report.DraftRounds;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Chase draft round". */
@Component("chaseDraftRound")
public class ChaseDraftRound implements JavaDelegate {

    private final DraftRounds rounds;

    ChaseDraftRound(DraftRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.chase(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
