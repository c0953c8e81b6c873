package org.practicereview.rapidreview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.report.RapidReviewReports;
import org.practicereview.rapidreview.report.ReportAnonymity;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** A statutory partner signs, for itself only, and may dissent (RR12). */
@Component
class SignRapidReview implements UserStep<SignRapidReview.Signature> {

    private final RapidReviewService rapidReviews;
    private final RapidReviewReading reading;
    private final RapidReviews signatures;
    private final RapidReviewReports reports;
    private final ReportAnonymity anonymity;

    SignRapidReview(
            RapidReviewService rapidReviews,
            RapidReviewReading reading,
            RapidReviews signatures,
            RapidReviewReports reports,
            ReportAnonymity anonymity) {
        this.rapidReviews = rapidReviews;
        this.reading = reading;
        this.signatures = signatures;
        this.reports = reports;
        this.anonymity = anonymity;
    }

    private static final Map<StepKey, Role> PARTNERS = Map.of(
            RapidReviewModel.SIGN_FOR_LOCAL_AUTHORITY, Role.DELEGATED_PARTNER_LOCAL_AUTHORITY,
            RapidReviewModel.SIGN_FOR_HEALTH, Role.DELEGATED_PARTNER_HEALTH,
            RapidReviewModel.SIGN_FOR_POLICE, Role.DELEGATED_PARTNER_POLICE);

    record Signature(
            @Question("What do you recommend?") @NotNull(message = "Choose what you recommend") @Nullable
            Recommendation recommendation,

            @Question("Do you agree with the rapid review?") @NotNull(message = "Choose whether you agree") @Nullable
            Boolean agrees,

            @Question(
                    value = "Reasons",
                    hint =
                            "Against the criteria of regulation 11. If you do not agree, say with what. The Panel reads it with the report: name nobody.")
            @NotBlank(message = "Enter your reasons")
            @AtMost(4000)
            @Nullable
            String reasons) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(
                RapidReviewModel.SIGN_FOR_LOCAL_AUTHORITY,
                RapidReviewModel.SIGN_FOR_HEALTH,
                RapidReviewModel.SIGN_FOR_POLICE);
    }

    @Override
    public Class<Signature> form() {
        return Signature.class;
    }

    @Override
    public Matter matter() {
        return Matter.RAPID_REVIEW_MEETING;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.SEND_RAPID_REVIEW);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.of(file);
    }

    /** What is signed is the text that was opened there. */
    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        Beside report = new Beside(
                "report",
                "Report of the rapid review: open it before you sign",
                "/cases/" + file.reference() + "/rapid-review/report",
                "/api/v1/cases/" + file.reference() + "/rapid-review/reports/latest",
                reports.hasOpened(file, person) ? "Opened by you" : "Not opened by you yet",
                List.of());
        return List.of(report, anonymity.beside(file));
    }

    /** To agree is to agree with what was decided; and what a partner says goes to the Panel with the text. */
    @Override
    public void check(CaseFile file, Signature answers, AnswerErrors errors) {
        Recommendation decided = rapidReviews.decided(file);
        errors.addIf(
                Boolean.TRUE.equals(answers.agrees())
                        && answers.recommendation() != null
                        && answers.recommendation() != decided,
                "/agrees",
                "agrees-with-something-else",
                "The decision is: %s. Recommend that, or say that you do not agree".formatted(decided.label()));
        if (answers.reasons() != null) {
            List<String> found = anonymity.openIn(file, answers.reasons());
            errors.addIf(
                    !found.isEmpty(),
                    "/reasons",
                    "anonymity",
                    "Your reasons go to the Panel with the report, and somebody may be recognised in them. Change: "
                            + String.join("; ", found));
        }
    }

    @Override
    public DoneBy doneBy() {
        return DoneBy.pressing("Sign")
                .knowing(
                        "You cannot change your signature. If the report is taken back, all three partners sign again.");
    }

    @Override
    public String whenDone() {
        return "Signed";
    }

    @Override
    public Outcome complete(StepContext step, Signature answers) {
        if (signatures.hasSigned(step.file().id(), step.by().id())) {
            throw new RuleRefusal("signed-already", "You have signed for another partner. Nobody signs for two.");
        }
        anonymity.requireCleared(step.file());
        rapidReviews.sign(step.file(), step.by(), PARTNERS.get(step.key()), answers);
        return Outcome.done();
    }
}
