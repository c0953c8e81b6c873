package org.practicereview.notification;

import java.util.List;
import org.practicereview.casefile.CaseFile;
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

    List<Facts> of(CaseFile file) {
        Form form = sets.form(sets.of(file));
        return answers.latest(file.id(), SpineModel.PREPARE_NOTIFICATION).stream()
                .flatMap(prepared -> form.sections().stream()
                        .map(section -> AnsweredFacts.of(
                                section.title(), form.section(section.name()).orElseThrow(), prepared)))
                .toList();
    }
}
