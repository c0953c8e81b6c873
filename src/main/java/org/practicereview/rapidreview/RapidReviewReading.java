package org.practicereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.DateWords;
import org.practicereview.form.Form;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.rapidreview.agency.AgencySummary;
import org.practicereview.rapidreview.agency.ReceivedReturns;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.RulesToRead;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** What has been gathered and decided so far, for those who sign and send. */
@Component
class RapidReviewReading {

    private static final Form RETURN = Form.of(AgencySummary.class);

    private final Answers answers;
    private final ReceivedReturns returns;
    private final CriteriaAsked criteria;
    private final RapidReviews signatures;
    private final FallenSignatures fallen;
    private final DateWords words;
    private final RulesToRead rules;

    RapidReviewReading(
            Answers answers,
            ReceivedReturns returns,
            CriteriaAsked criteria,
            RapidReviews signatures,
            FallenSignatures fallen,
            DateWords words,
            RulesToRead rules) {
        this.answers = answers;
        this.returns = returns;
        this.criteria = criteria;
        this.signatures = signatures;
        this.fallen = fallen;
        this.words = words;
        this.rules = rules;
    }

    List<Facts> of(CaseFile file) {
        List<Facts> read = new ArrayList<>(returns(file));
        add(
                read,
                file,
                "Returns that came another way",
                RapidReviewModel.GATHER_AGENCY_RETURNS,
                GatherAgencyReturns.Returns.class);
        add(read, file, "Meeting", RapidReviewModel.HOLD_MEETING, HoldRapidReviewMeeting.Meeting.class);
        read.addAll(decision(file));
        signed(file).ifPresent(read::add);
        fallen(file).ifPresent(read::add);
        read.add(rules.criteria(Purpose.LOCAL_REVIEW, file, Obligation.SEND_RAPID_REVIEW));
        return read;
    }

    /** What the agencies that were asked returned, as far as it was accepted. */
    List<Facts> returns(CaseFile file) {
        return returns.accepted(file).stream()
                .map(accepted -> AnsweredFacts.of(
                        accepted.heading(), RETURN, accepted.sent().answers()))
                .toList();
    }

    /** What the partners decided, criterion by criterion; nothing before. */
    List<Facts> decision(CaseFile file) {
        return answers
                .latest(file.id(), RapidReviewModel.RECORD_DECISION)
                .map(decided -> AnsweredFacts.of("Decision", criteria.form(file), decided))
                .stream()
                .toList();
    }

    private Optional<Facts> signed(CaseFile file) {
        List<Fact> rows = signatures.signaturesOf(file.id()).stream()
                .map(signature -> new Fact(
                        signature.partner().label(),
                        "%s, signed %s. Recommends: %s\n%s"
                                .formatted(
                                        signature.position(),
                                        words.moment(signature.at()),
                                        signature.recommendation(),
                                        Objects.requireNonNullElse(signature.reasons(), ""))))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Facts("Signatures", rows));
    }

    /** Whoever signed sees why that does not hold any more. */
    private Optional<Facts> fallen(CaseFile file) {
        List<Fact> rows = fallen.of(file.id()).stream()
                .map(signature -> new Fact(
                        signature.partner().label(),
                        "Signed %s, cancelled %s: %s"
                                .formatted(
                                        words.moment(signature.signedAt()),
                                        words.moment(signature.fallenAt()),
                                        signature.because())))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Facts("Cancelled signatures", rows));
    }

    private void add(List<Facts> read, CaseFile file, String heading, StepKey key, Class<? extends Record> form) {
        answers.latest(file.id(), key)
                .map(answered -> AnsweredFacts.of(heading, Form.of(form), answered))
                .ifPresent(read::add);
    }
}
