package org.practicereview.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.guidance.Obligation;
import org.practicereview.review.terms.ReviewTerms;
import org.practicereview.review.terms.Terms;
import org.practicereview.review.terms.TermsVersion;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** Questions, scope, method and the part of the family are written as agreed with the reviewer (L7), to be approved. */
@Component
class AgreeTermsOfReference implements UserStep<Terms> {

    private final ReviewTerms terms;
    private final FormReader reader;

    AgreeTermsOfReference(ReviewTerms terms, FormReader reader) {
        this.terms = terms;
        this.reader = reader;
    }

    @Override
    public Set<StepKey> keys() {
        return ReviewModel.AGREE_TERMS;
    }

    @Override
    public Class<Terms> form() {
        return Terms.class;
    }

    /** Why they are changed is asked once there are some. */
    @Override
    public Form formFor(CaseFile file) {
        return terms.of(file).isEmpty() ? Form.of(form()).without(Terms.REASON) : Form.of(form());
    }

    @Override
    public Matter matter() {
        return Matter.REVIEW;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.PUBLISH_REPORT);
    }

    /** Terms that were given back are written on. */
    @Override
    public Optional<Terms> startingFrom(CaseFile file) {
        return terms.of(file).stream().findFirst().map(before -> reader.accepted(before.terms(), Terms.class));
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return terms.of(file).stream()
                .limit(1)
                .flatMap(AgreeTermsOfReference::returned)
                .toList();
    }

    private static Stream<Facts> returned(TermsVersion before) {
        List<Facts.Fact> against = before.given().stream()
                .filter(given -> !given.approves())
                .map(given -> new Facts.Fact(given.role().label(), String.valueOf(given.words())))
                .toList();
        return against.isEmpty() ? Stream.empty() : Stream.of(new Facts("The terms were given back", against));
    }

    @Override
    public String whenDone() {
        return "Terms of reference written";
    }

    @Override
    public Outcome complete(StepContext step, Terms answers) {
        terms.write(step.file(), step.by().id(), answers);
        return Outcome.done();
    }
}
