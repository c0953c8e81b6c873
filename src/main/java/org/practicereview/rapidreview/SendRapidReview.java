package org.practicereview.rapidreview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.document.SentDocuments;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.form.Section;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.agency.LapsedRequests;
import org.practicereview.rapidreview.report.ReportAnonymity;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Confirmation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.SendingStep;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** The business manager sends the signed report to the Panel (RR14); late for a reason, whatever the Panel agreed (RR18). */
@Component
class SendRapidReview implements SendingStep<SendRapidReview.Sending> {

    private final RapidReviewService rapidReviews;
    private final ReportAnonymity anonymity;
    private final RapidReviewReading reading;
    private final LapsedRequests unanswered;
    private final SentDocuments documents;

    SendRapidReview(
            RapidReviewService rapidReviews,
            ReportAnonymity anonymity,
            RapidReviewReading reading,
            LapsedRequests unanswered,
            SentDocuments documents) {
        this.rapidReviews = rapidReviews;
        this.anonymity = anonymity;
        this.reading = reading;
        this.unanswered = unanswered;
        this.documents = documents;
    }

    record Sending(
            @Section @Valid MayBeLate late,

            @Question(
                    value = "Who at the Panel agreed to a later day?",
                    heading = "If the Panel agreed to a later day",
                    hint = "There is no right to more time: it is kept beside the reason, and no date moves.")
            @AtMost(200)
            @Nullable
            String panelAgreedBy,

            @Question("When did they agree?")
            @PastOrPresent(message = "The date must be today or in the past")
            @Nullable
            LocalDate panelAgreedOn)
            implements CrossChecked {

        /** Who and when, or neither (RR18). */
        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    panelAgreedBy == null && panelAgreedOn != null,
                    "/panelAgreedBy",
                    "required",
                    "Enter who at the Panel agreed");
            errors.addIf(
                    panelAgreedBy != null && panelAgreedOn == null,
                    "/panelAgreedOn",
                    "required",
                    "Enter when they agreed");
        }
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(RapidReviewModel.SEND);
    }

    @Override
    public Class<Sending> form() {
        return Sending.class;
    }

    @Override
    public Matter matter() {
        return Matter.RAPID_REVIEW;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.SEND_RAPID_REVIEW);
    }

    @Override
    public void requireReason(LateWork late, CaseFile file, UUID by, Sending answers) {
        late.requireReason(file, Obligation.SEND_RAPID_REVIEW, by, answers.late());
    }

    @Override
    public Confirmation confirming(CaseFile file, Sending answers) {
        return Confirmation.sending(
                        "Send the rapid review",
                        "It goes to the Panel and cannot be taken back afterwards. Returns that agencies have not given yet are not awaited any more.")
                .telling(rapidReviews.toldOfSending());
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return Stream.concat(reading.of(file).stream(), documents(file).stream())
                .toList();
    }

    /** Whoever sends sees what others will read from then on. */
    private Optional<Facts> documents(CaseFile file) {
        List<Facts.Fact> rows = documents.forTheRapidReview(file).stream()
                .map(document -> new Facts.Fact(
                        document.number() + ". " + document.title(),
                        document.category().label() + ", " + document.latest().fileName()))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Facts("Documents that the Panel will read", rows));
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return List.of(anonymity.beside(file));
    }

    @Override
    public String whenDone() {
        return "Rapid review sent to the Panel";
    }

    @Override
    public Outcome complete(StepContext step, Sending answers) {
        anonymity.requireCleared(step.file());
        Outcome decided = Outcome.of(rapidReviews.send(step.file(), step.by().id(), answers.late()));
        unanswered.lapse(step.file(), step.by());
        return decided;
    }
}
