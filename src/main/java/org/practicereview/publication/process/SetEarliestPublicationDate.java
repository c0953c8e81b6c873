package org.practicereview.publication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.publication.PublicationService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Set earliest publication date". */
@Component("setEarliestPublicationDate")
public class SetEarliestPublicationDate implements JavaDelegate {

    private final PublicationService publications;

    SetEarliestPublicationDate(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.setEarliestDate(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
