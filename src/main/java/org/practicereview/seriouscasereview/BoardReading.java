package org.practicereview.seriouscasereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.guidance.Wording;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** What those who act for a board read first: the words and criteria of the day, and what was recorded so far. */
@Component
class BoardReading {

    private final SeriousCaseReviews reviews;
    private final BoardRules rules;
    private final Answers answers;
    private final FormReader reader;

    BoardReading(SeriousCaseReviews reviews, BoardRules rules, Answers answers, FormReader reader) {
        this.reviews = reviews;
        this.rules = rules;
        this.answers = answers;
        this.reader = reader;
    }

    /** The days so far, with the names of that time. */
    List<Facts> days(CaseFile file) {
        return reviews.find(file.id()).map(review -> days(file, review)).stream()
                .toList();
    }

    private Facts days(CaseFile file, SeriousCaseReview review) {
        LocalDate decidedOn = review.decidedOn();
        LocalDate day = decidedOn == null ? review.notifiedOn() : decidedOn;
        LocalDate latest = Stream.of(
                        day, review.completedOn(), review.publicationDecidedOn(), review.notPublishingToldOn())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(day);
        Wording words = rules.wording(file, day);
        List<Fact> rows = new ArrayList<>();
        rows.add(new Fact("Body", words.of(Wording.Role.LOCAL_BODY)));
        rows.add(new Fact("National body", rules.wording(file, latest).of(Wording.Role.NATIONAL_BODY)));
        rows.add(new Fact("Law", words.of(Wording.Role.REGULATIONS)));
        rows.add(new Fact("Known to the board since", DayInWords.of(review.notifiedOn())));
        add(rows, "Decided on", decidedOn);
        add(rows, "Review completed on", review.completedOn());
        add(rows, "To be published on", review.plannedFor());
        add(rows, "Copies sent on", review.copiesSentOn());
        return new Facts("Serious case review", rows);
    }

    /** What the decision is made against, by the edition of the day the board was notified (S1 to S3). */
    List<Facts> criteria(CaseFile file) {
        return reviews
                .find(file.id())
                .map(review -> new Facts(
                        "A serious case review is always initiated where one of these is met",
                        rules.criteria(review.notifiedOn()).stream()
                                .map(criterion -> new Fact(
                                        criterion.citation().ruleId() + ", "
                                                + criterion.citation().source() + " ("
                                                + criterion
                                                        .citation()
                                                        .confidence()
                                                        .label() + ")",
                                        criterion.text()))
                                .toList()))
                .stream()
                .toList();
    }

    /** What was answered at an earlier step. */
    List<Facts> answered(CaseFile file, String heading, StepKey key, Class<? extends Record> form) {
        return answers.latest(file.id(), key).map(given -> AnsweredFacts.of(heading, Form.of(form), given)).stream()
                .toList();
    }

    /** The report as it was recorded. */
    List<Facts> report(CaseFile file) {
        return answered(file, "The report", SeriousCaseReviewModel.RECORD_REPORT, RecordReport.Report.class);
    }

    /** What was answered at that step before. */
    <F extends Record> Optional<F> earlier(CaseFile file, StepKey key, Class<F> form) {
        return answers.latest(file.id(), key).map(given -> reader.accepted(given.answers(), form));
    }

    private static void add(List<Fact> rows, String label, @Nullable LocalDate day) {
        if (day != null) {
            rows.add(new Fact(label, DayInWords.of(day)));
        }
    }
}
