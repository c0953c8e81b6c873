package org.practicereview.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.review.terms.ReviewTerms;
import org.practicereview.review.terms.Terms;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.springframework.stereotype.Component;

/** What was agreed, written and said of a report, for those who write it, accept it and publish it. */
@Component
public class ReviewReading {

    private final Answers answers;
    private final ReviewTerms terms;
    private final FormReader reader;

    ReviewReading(Answers answers, ReviewTerms terms, FormReader reader) {
        this.answers = answers;
        this.terms = terms;
        this.reader = reader;
    }

    /** The report as it was submitted last. */
    public Optional<Facts> report(CaseFile file) {
        return facts(file, "Task_WriteReport", "The report", WriteReport.Report.class);
    }

    /** What the reviewer needs to know: what was agreed and, where the report was returned, why. */
    List<Facts> forTheReviewer(CaseFile file) {
        List<Facts> read = new ArrayList<>();
        facts(file, "Task_AcceptReport", "The report was returned to you", AcceptReport.Decision.class)
                .ifPresent(read::add);
        terms(file).ifPresent(read::add);
        return read;
    }

    /** What those need to know who accept the report or return it. */
    List<Facts> forThoseWhoCommissioned(CaseFile file) {
        List<Facts> read = new ArrayList<>();
        report(file).ifPresent(read::add);
        terms(file).ifPresent(read::add);
        return read;
    }

    /** The report to write on with. */
    Optional<WriteReport.Report> begun(CaseFile file) {
        return latest(file, "Task_WriteReport")
                .map(earlier -> reader.read(earlier.answers(), WriteReport.Report.class));
    }

    private Optional<Facts> terms(CaseFile file) {
        return terms.approved(file)
                .map(version -> AnsweredFacts.of("Terms of reference", Form.of(Terms.class), version.terms()));
    }

    private Optional<Facts> facts(CaseFile file, String task, String heading, Class<? extends Record> form) {
        return latest(file, task).map(answered -> AnsweredFacts.of(heading, Form.of(form), answered));
    }

    /** A case has one review: the step was done in one of both models. */
    private Optional<Answers.Answered> latest(CaseFile file, String task) {
        return ReviewModel.both(task).stream()
                .flatMap(key -> answers.latest(file.id(), key).stream())
                .findFirst();
    }
}
