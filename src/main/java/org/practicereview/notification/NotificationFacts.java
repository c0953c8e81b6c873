package org.practicereview.notification;

import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.Form;
import org.practicereview.notification.questions.Notification;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.springframework.stereotype.Component;

/** A notification as it is read before it is sent. */
@Component
class NotificationFacts {

    private final Answers answers;

    NotificationFacts(Answers answers) {
        this.answers = answers;
    }

    List<Facts> of(CaseFile file) {
        Form form = Form.of(Notification.class);
        return answers.latest(file.id(), SpineModel.PREPARE_NOTIFICATION).stream()
                .flatMap(prepared -> form.sections().stream()
                        .map(section -> AnsweredFacts.of(
                                section.title(), form.section(section.name()).orElseThrow(), prepared)))
                .toList();
    }
}
