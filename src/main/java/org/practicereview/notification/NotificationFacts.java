package org.practicereview.notification;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.document.Document;
import org.practicereview.form.Form;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.springframework.stereotype.Component;

/** A notification as it is read before it is sent. */
@Component
class NotificationFacts {

    private final Answers answers;
    private final QuestionSets sets;

    NotificationFacts(Answers answers, QuestionSets sets) {
        this.answers = answers;
        this.sets = sets;
    }

    /** The answers, and the documents that go with them. */
    List<Facts> of(CaseFile file, List<Document> going) {
        Form form = sets.form(sets.of(file));
        List<Facts> read = new ArrayList<>();
        answers.latest(file.id(), SpineModel.PREPARE_NOTIFICATION)
                .ifPresent(prepared -> form.sections()
                        .forEach(section -> read.add(AnsweredFacts.of(
                                section.title(), form.section(section.name()).orElseThrow(), prepared))));
        read.addAll(NotificationDocuments.facts(going));
        return read;
    }
}
