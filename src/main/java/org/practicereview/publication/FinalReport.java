package org.practicereview.publication;

import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.Form;
import org.practicereview.publication.text.PublicText;
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
public class FinalReport {

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

    /** Its parts, for everybody to read once they are published. */
    public List<PublicText.Part> parts(CaseFile file) {
        return toRead(file).stream()
                .flatMap(facts -> facts.rows().stream())
                .map(row -> new PublicText.Part(row.label(), row.value()))
                .toList();
    }

    /**
     * All of it, to be frozen.
     *
     * @param copied the text for publication of which copies go
     */
    String snapshot(CaseFile file, PublicText copied) {
        Answered report =
                written(file).orElseThrow(() -> new IllegalStateException("no report of " + file.reference()));
        ObjectNode snapshot = json.createObjectNode();
        snapshot.set("report", report.answers());
        snapshot.set("shown", json.valueToTree(copied.toRead("The report")));
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
