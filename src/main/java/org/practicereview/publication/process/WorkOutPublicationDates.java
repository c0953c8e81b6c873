package org.practicereview.publication.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.publication.PublicationModel;
import org.practicereview.publication.PublicationService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Work out publication dates". */
@Component("workOutPublicationDates")
public class WorkOutPublicationDates implements JavaDelegate {

    private final PublicationService publications;

    WorkOutPublicationDates(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant lapseAt = publications.workOutDates(new IncidentReference(execution.getProcessBusinessKey()));
        execution.setVariable(PublicationModel.COPIES_LAPSE_AT, Date.from(lapseAt));
    }
}
