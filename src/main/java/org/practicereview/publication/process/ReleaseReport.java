package org.practicereview.publication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.publication.PublicationModel;
import org.practicereview.publication.Releases;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Release report". */
@Component("releaseReport")
public class ReleaseReport implements JavaDelegate {

    private final Releases releases;

    ReleaseReport(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Releases.Released released = releases.release(new IncidentReference(execution.getProcessBusinessKey()));
        execution.setVariable(PublicationModel.OUTCOME, released.name());
    }
}
