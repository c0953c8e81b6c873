package org.practicereview.publication;

import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.Form;
import org.practicereview.review.ReviewModel;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Answers.Answered;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.UserSteps;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The accepted report: its text is final once copies of it are sent. */
@Component
class FinalReport {

    private final Answers answers;
    private final UserSteps steps;
    private final ObjectMapper json;

    FinalReport(Answers answers, UserSteps steps, ObjectMapper json) {
        this.answers = answers;
        this.steps = steps;
        this.json = json;
    }

    /** The report to be read. */
    Optional<Facts> toRead(CaseFile file) {
        return written(file).map(this::facts);
    }

    /** All of it, to be frozen, with the questions of its day. */
    String snapshot(CaseFile file) {
        Answered report =
                written(file).orElseThrow(() -> new IllegalStateException("no report of " + file.reference()));
        ObjectNode snapshot = json.createObjectNode();
        snapshot.set("report", report.answers());
        snapshot.set("shown", json.valueToTree(facts(report)));
        return json.writeValueAsString(snapshot);
    }

    private Optional<Answered> written(CaseFile file) {
        return ReviewModel.both("Task_WriteReport").stream()
                .flatMap(key -> answers.latest(file.id(), key).stream())
                .findFirst();
    }

    private Facts facts(Answered report) {
        return AnsweredFacts.of("The report", Form.of(steps.of(report.key()).form()), report);
    }
}
