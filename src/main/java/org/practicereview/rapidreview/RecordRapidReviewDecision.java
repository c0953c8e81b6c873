package org.practicereview.rapidreview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.RulesToRead;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** What the partners decided in the meeting, criterion by criterion, before they sign it (L1, RR10). */
@Component
class RecordRapidReviewDecision implements UserStep<RapidReviewDecision> {

    private final RapidReviewService rapidReviews;
    private final RapidReviewReading reading;
    private final CriteriaAsked criteria;
    private final RulesToRead rules;
    private final Answers answers;
    private final FormReader reader;

    RecordRapidReviewDecision(
            RapidReviewService rapidReviews,
            RapidReviewReading reading,
            CriteriaAsked criteria,
            RulesToRead rules,
            Answers answers,
            FormReader reader) {
        this.rapidReviews = rapidReviews;
        this.reading = reading;
        this.criteria = criteria;
        this.rules = rules;
        this.answers = answers;
        this.reader = reader;
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(RapidReviewModel.RECORD_DECISION);
    }

    @Override
    public Class<RapidReviewDecision> form() {
        return RapidReviewDecision.class;
    }

    @Override
    public Form formFor(CaseFile file) {
        return criteria.form(file);
    }

    @Override
    public Matter matter() {
        return Matter.RAPID_REVIEW_DRAFT;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.SEND_RAPID_REVIEW);
    }

    /** Begins with the decision that was taken back. */
    @Override
    public Optional<RapidReviewDecision> startingFrom(CaseFile file) {
        return answers.latest(file.id(), RapidReviewModel.RECORD_DECISION)
                .map(before -> reader.accepted(before.answers(), RapidReviewDecision.class));
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return Stream.concat(
                        reading.of(file).stream(),
                        Stream.of(rules.criteria(Purpose.NATIONAL_REVIEW, file, Obligation.SEND_RAPID_REVIEW)))
                .toList();
    }

    @Override
    public void check(CaseFile file, RapidReviewDecision decision, AnswerErrors errors) {
        criteria.check(file, decision, errors);
    }

    @Override
    public DoneBy doneBy() {
        return DoneBy.DECIDING;
    }

    @Override
    public String whenDone() {
        return "Decision recorded";
    }

    @Override
    public Outcome complete(StepContext step, RapidReviewDecision decision) {
        rapidReviews.decided(step.file(), step.by().id(), decision.recommendation());
        return Outcome.of(decision.recommendation());
    }
}
