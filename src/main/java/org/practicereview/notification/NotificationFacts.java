package org.practicereview.notification;

import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.AnswersInWords;
import org.practicereview.form.Form;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.springframework.stereotype.Component;

/** A notification as it is read before it is sent. */
@Component
class NotificationFacts {

    private final Answers answers;

    NotificationFacts(Answers answers) {
        this.answers = answers;
    }

    List<Facts> of(CaseFile file) {
        Form form = Form.of(PrepareNotification.Notification.class);
        return answers.latest(file.id(), SpineModel.PREPARE_NOTIFICATION).stream()
                .map(prepared -> new Facts(
                        "The notification",
                        AnswersInWords.of(form, prepared.answers()).stream()
                                .map(row -> new Fact(row.label(), row.value()))
                                .toList()))
                .toList();
    }
}
