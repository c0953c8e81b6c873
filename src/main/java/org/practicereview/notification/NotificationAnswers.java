package org.practicereview.notification;

import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.workflow.Answers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What was answered when the notification of a case was prepared, for later stages that must know of whom it tells. */
@Component
public class NotificationAnswers {

    private final Answers answers;

    NotificationAnswers(Answers answers) {
        this.answers = answers;
    }

    /** The latest answers of the notification; nothing where it was not prepared here. Personal data. */
    public Optional<JsonNode> of(CaseFile file) {
        return answers.latest(file.id(), SpineModel.PREPARE_NOTIFICATION).map(Answers.Answered::answers);
    }
}
