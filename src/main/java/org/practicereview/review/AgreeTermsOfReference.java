package org.practicereview.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** Scope, method and the part of the family are agreed with the reviewer (L7). */
@Component
class AgreeTermsOfReference implements UserStep<AgreeTermsOfReference.Terms> {

    private final ReviewService reviews;

    AgreeTermsOfReference(ReviewService reviews) {
        this.reviews = reviews;
    }

    record Terms(
            @Question(value = "Scope", hint = "The period and the questions of the review.")
            @NotBlank(message = "Enter the scope")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String scope,

            @Question("Method")
            @NotBlank(message = "Enter the method")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String method,

            @Question("How will child and family take part?")
            @NotBlank(message = "Enter how child and family will take part")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String family,

            @Question(
                    value = "Parallel proceedings",
                    hint = "Criminal, coronial, family and other proceedings to take into account.")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String parallelProceedings) {}

    @Override
    public Set<StepKey> keys() {
        return ReviewModel.both("Task_AgreeTermsOfReference");
    }

    @Override
    public Class<Terms> form() {
        return Terms.class;
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
    public String whenDone() {
        return "Terms of reference agreed";
    }

    @Override
    public Outcome complete(StepContext step, Terms answers) {
        reviews.termsAgreed(step.file(), step.by().id());
        return Outcome.done();
    }
}
