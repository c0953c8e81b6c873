package org.practicereview.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Form;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.review.terms.Approval;
import org.practicereview.review.terms.ReviewTerms;
import org.practicereview.review.terms.Terms;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** Each partner approves the terms of a local review for itself (L6, L7); the Panel those of a national one (P7). */
@Component
class ApproveTermsOfReference implements UserStep<Approval> {

    private static final Map<StepKey, Role> FOR = Map.of(
            ReviewModel.APPROVE_TERMS_FOR_LOCAL_AUTHORITY, Role.DELEGATED_PARTNER_LOCAL_AUTHORITY,
            ReviewModel.APPROVE_TERMS_FOR_HEALTH, Role.DELEGATED_PARTNER_HEALTH,
            ReviewModel.APPROVE_TERMS_FOR_POLICE, Role.DELEGATED_PARTNER_POLICE,
            ReviewModel.APPROVE_NATIONAL_TERMS, Role.PANEL_SECRETARIAT,
            ReviewModel.APPROVE_CHANGED_NATIONAL_TERMS, Role.PANEL_SECRETARIAT);

    private final ReviewTerms terms;
    private final ReviewService reviews;

    ApproveTermsOfReference(ReviewTerms terms, ReviewService reviews) {
        this.terms = terms;
        this.reviews = reviews;
    }

    @Override
    public Set<StepKey> keys() {
        return FOR.keySet();
    }

    @Override
    public Class<Approval> form() {
        return Approval.class;
    }

    @Override
    public Form formFor(CaseFile file) {
        Form form = Form.of(form());
        return reviews.review(file).isNational() ? form : form.without(Approval.LETTER);
    }

    @Override
    public Matter matter() {
        return Matter.REVIEW;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.PUBLISH_REPORT);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return terms.of(file).stream()
                .limit(1)
                .map(version -> AnsweredFacts.of(
                        "Terms of reference, version " + version.number(), Form.of(Terms.class), version.terms()))
                .toList();
    }

    /** The terms of a national review are set out in a letter (P7). */
    @Override
    public void check(CaseFile file, Approval answers, AnswerErrors errors) {
        errors.addIf(
                Boolean.TRUE.equals(answers.approves())
                        && answers.letter() == null
                        && reviews.review(file).isNational(),
                "/" + Approval.LETTER,
                "required",
                "Enter the letter to the Secretary of State");
    }

    /** They are approved or given back. */
    @Override
    public DoneBy doneBy() {
        return DoneBy.pressing("Give this answer");
    }

    @Override
    public String whenDone() {
        return "Answer recorded";
    }

    @Override
    public Outcome complete(StepContext step, Approval answers) {
        return Outcome.of(terms.answer(step.file(), step.by(), FOR.get(step.key()), answers));
    }
}
