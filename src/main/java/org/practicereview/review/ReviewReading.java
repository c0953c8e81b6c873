package org.practicereview.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Form;
import org.practicereview.review.report.AccuracyChecks;
import org.practicereview.review.report.DraftComment;
import org.practicereview.review.report.DraftRound;
import org.practicereview.review.report.DraftRounds;
import org.practicereview.review.report.ReportVersion;
import org.practicereview.review.report.ReviewReports;
import org.practicereview.review.terms.ReviewTerms;
import org.practicereview.review.terms.Terms;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** What was agreed, written and said of a report, for those who write it, accept it and publish it. */
@Component
public class ReviewReading {

    private final Answers answers;
    private final ReviewReports reports;
    private final DraftRounds rounds;
    private final AccuracyChecks checks;
    private final ReviewTerms terms;

    ReviewReading(
            Answers answers, ReviewReports reports, DraftRounds rounds, AccuracyChecks checks, ReviewTerms terms) {
        this.answers = answers;
        this.reports = reports;
        this.rounds = rounds;
        this.checks = checks;
        this.terms = terms;
    }

    /** The report as it was submitted last. */
    public Optional<Facts> report(CaseFile file) {
        return reports.latest(file).map(ReportVersion::facts);
    }

    /** What the reviewer needs to know: what was agreed, what was said of the drafts and, where the report was returned, why. */
    List<Facts> forTheReviewer(CaseFile file) {
        List<Facts> read = new ArrayList<>();
        facts(file, ReviewModel.ACCEPT_REPORT, "The report was returned to you", AcceptReport.Decision.class)
                .ifPresent(read::add);
        read.addAll(comments(file));
        read.addAll(corrections(file));
        terms(file).ifPresent(read::add);
        return read;
    }

    /** What those need to know who accept the report or return it; comments that nobody answered among it. */
    List<Facts> forThoseWhoCommissioned(CaseFile file) {
        List<Facts> read = new ArrayList<>();
        report(file).ifPresent(read::add);
        List<DraftComment> open = rounds.openComments(file);
        if (!open.isEmpty()) {
            read.add(new Facts(
                    "Comments that are not answered",
                    open.stream().map(this::row).toList()));
        }
        terms(file).ifPresent(read::add);
        return read;
    }

    /** What was said of the draft that went round last; nothing before a round. */
    List<Facts> comments(CaseFile file) {
        return rounds
                .latest(file)
                .map(round -> new Facts(
                        "Comments on version " + round.draft(),
                        Stream.concat(
                                        Stream.of(due(round)),
                                        rounds.comments(file).stream()
                                                .filter(comment -> comment.draft() == round.draft())
                                                .map(this::row))
                                .toList()))
                .stream()
                .toList();
    }

    /** What agencies said of the sections they were shown of the draft that went round last. */
    List<Facts> corrections(CaseFile file) {
        return rounds
                .latest(file)
                .map(round -> checks.answersOn(file, round.draft()))
                .filter(rows -> !rows.isEmpty())
                .map(rows -> new Facts("Accuracy check", rows))
                .stream()
                .toList();
    }

    /** The way to versions, comments and accuracy checks; nothing before the first draft. */
    List<Beside> besideTheReport(CaseFile file) {
        return rounds
                .latest(file)
                .map(round -> new Beside(
                        "review-report",
                        "Drafts, comments and accuracy checks",
                        "/cases/" + file.reference() + "/review-report",
                        answered(rounds.openComments(file).size()),
                        List.of()))
                .stream()
                .toList();
    }

    private static String answered(int open) {
        return open == 0 ? "Every comment is answered" : open + " to answer";
    }

    private static Fact due(DraftRound round) {
        return new Fact("Comments are awaited by", DayInWords.of(round.commentsDueOn()));
    }

    private Fact row(DraftComment comment) {
        DraftComment.Answer answer = comment.answer();
        String answered = answer == null
                ? "Not answered"
                : answer.verdict().label() + (answer.reason() == null ? "" : ": " + answer.reason());
        return new Fact("Comment " + comment.number(), comment.text() + "\n" + answered);
    }

    private Optional<Facts> terms(CaseFile file) {
        return terms.approved(file)
                .map(version -> AnsweredFacts.of("Terms of reference", Form.of(Terms.class), version.terms()));
    }

    private Optional<Facts> facts(CaseFile file, StepKey key, String heading, Class<? extends Record> form) {
        return answers.latest(file.id(), key).map(answered -> AnsweredFacts.of(heading, Form.of(form), answered));
    }
}
