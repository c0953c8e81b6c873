package org.practicereview.publication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.publication.PublicationService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Record advance copies as overdue". */
@Component("recordAdvanceCopiesOverdue")
public class RecordAdvanceCopiesOverdue implements JavaDelegate {

    private final PublicationService publications;

    RecordAdvanceCopiesOverdue(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.recordCopiesOverdue(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
