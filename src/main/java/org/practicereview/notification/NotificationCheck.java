package org.practicereview.notification;

import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.AnswerError;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.notification.questions.Notification;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Whether a notification fits its case and the questions of the day: asked before it is passed on, and once more before it
 * is sent, because facts may have been corrected and the questions may have changed since.
 */
@Component
class NotificationCheck {

    private final QuestionSets sets;
    private final FormReader reader;

    NotificationCheck(QuestionSets sets, FormReader reader) {
        this.sets = sets;
        this.reader = reader;
    }

    /** Notes each answer of the notification that does not fit the case. */
    void check(CaseFile file, Notification notification, AnswerErrors errors) {
        sets.refuseNotAsked(sets.of(file), reader.write(notification), errors);
        ChildAges.check(
                notification.children().children().stream()
                        .map(ChildAges.Age::of)
                        .toList(),
                file.incident().incidentOn(),
                file.incident().facts().status(),
                file.incident().facts().age(),
                errors);
    }

    /** What is wrong by now with answers that were right when they were given. */
    List<AnswerError> gaps(CaseFile file, JsonNode answers) {
        try {
            AnswerErrors errors = new AnswerErrors();
            check(file, reader.read(answers, Notification.class), errors);
            return errors.all();
        } catch (InvalidAnswers invalid) {
            return invalid.errors();
        }
    }
}
