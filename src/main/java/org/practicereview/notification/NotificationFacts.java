package org.practicereview.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.document.Document;
import org.practicereview.form.Form;
import org.practicereview.guidance.Wording.Term;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Answers.Answered;
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
        return of(sets.of(file), answers.latest(file.id(), SpineModel.PREPARE_NOTIFICATION), going);
    }

    /**
     * The notification with these answers of that set of questions, which were read before, and the documents that go
     * with it.
     */
    List<Facts> of(Term set, Optional<Answered> answered, List<Document> going) {
        Form form = sets.form(set);
        List<Facts> read = new ArrayList<>();
        answered.ifPresent(prepared -> form.sections()
                .forEach(section -> read.add(AnsweredFacts.of(
                        section.title(), form.section(section.name()).orElseThrow(), prepared))));
        read.addAll(NotificationDocuments.facts(going));
        return read;
    }
}
