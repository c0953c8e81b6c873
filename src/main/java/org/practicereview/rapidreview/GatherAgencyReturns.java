package org.practicereview.rapidreview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** The business manager gathers what each agency knows (RR9). */
@Component
class GatherAgencyReturns implements UserStep<GatherAgencyReturns.Returns> {

    private final RapidReviewService rapidReviews;

    GatherAgencyReturns(RapidReviewService rapidReviews) {
        this.rapidReviews = rapidReviews;
    }

    record Returns(
            @Question(
                    value = "Returns of agencies",
                    each = "Return",
                    hint = "One for each agency that knew the child or the family, education included.")
            @NotEmpty(message = "Add at least one agency")
            @Size(max = 50, message = "Add at most 50 agencies")
            List<@Valid AgencyReturn> agencies,

            @Question(value = "Immediate safety actions", hint = "Who does what by when; say so when none are needed.")
            @NotBlank(message = "Enter the immediate safety actions, or say that none are needed")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String safetyActions) {}

    record AgencyReturn(
            @Question("Agency")
            @NotBlank(message = "Enter the name of the agency")
            @Size(max = 200, message = "Enter at most 200 characters")
            @Nullable
            String agency,

            @Question(value = "Involvement", personal = true)
            @NotBlank(message = "Enter the involvement of the agency, or say that there was none")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String involvement,

            @Question("Learning so far") @Size(max = 4000, message = "Enter at most 4,000 characters") @Nullable
            String learning) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(RapidReviewModel.GATHER_AGENCY_RETURNS);
    }

    @Override
    public Class<Returns> form() {
        return Returns.class;
    }

    @Override
    public Matter matter() {
        return Matter.AGENCY_RETURNS;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.SEND_RAPID_REVIEW);
    }

    @Override
    public String whenDone() {
        return "Agency returns recorded";
    }

    @Override
    public Outcome complete(StepContext step, Returns answers) {
        rapidReviews.returnsGathered(step.file(), step.by().id());
        return Outcome.done();
    }
}
