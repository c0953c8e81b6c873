package org.practicereview.rapidreview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Question;
import org.practicereview.form.Section;
import org.practicereview.guidance.Obligation;
import org.practicereview.rapidreview.agency.AgencyRequest;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.AgencySummary.KeyEvent;
import org.practicereview.rapidreview.agency.RequestState;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/**
 * The business manager gathers what each agency knows (RR9): most by asking them, the rest is typed in here. Whoever goes on
 * before every request is settled says why.
 */
@Component
class GatherAgencyReturns implements UserStep<GatherAgencyReturns.Returns> {

    private final RapidReviewService rapidReviews;
    private final AgencyRequests requests;

    GatherAgencyReturns(RapidReviewService rapidReviews, AgencyRequests requests) {
        this.rapidReviews = rapidReviews;
        this.requests = requests;
    }

    record Returns(
            @Question(
                    value = "Returns of agencies that came another way",
                    each = "Return",
                    hint =
                            "Together with the agencies that were asked: all that knew the child or the family, education"
                                    + " included.")
            @Size(max = 50, message = "Add at most 50 agencies")
            List<@Valid AgencyReturn> agencies,

            @Question(
                    value = "Key events from these returns",
                    each = "Key event",
                    hint = "Each with its day, so that it stands in the chronology beside those of the other agencies.")
            @Size(max = 50, message = "Add at most 50 key events")
            List<@Valid OtherEvent> keyEvents,

            @Question(value = "Immediate safety actions", hint = "Who does what by when; say so when none are needed.")
            @NotBlank(message = "Enter the immediate safety actions, or say that none are needed")
            @AtMost(4000)
            @Nullable
            String safetyActions,

            @Question(
                    value = "Why go on without the returns that are missing?",
                    hint = "Only where an agency that was asked has not answered, or its return is not accepted yet.")
            @AtMost(2000)
            @Nullable
            String goingOnWithout) {}

    record AgencyReturn(
            @Question("Agency") @NotBlank(message = "Enter the name of the agency") @AtMost(200) @Nullable
            String agency,

            @Question(value = "Involvement", personal = true)
            @NotBlank(message = "Enter the involvement of the agency, or say that there was none")
            @AtMost(4000)
            @Nullable
            String involvement,

            @Question("Learning so far") @AtMost(4000) @Nullable
            String learning) {}

    /** One dated event of a return that came another way. */
    record OtherEvent(
            @Question(value = "Agency", hint = "As it is written above.")
            @NotBlank(message = "Enter the name of the agency")
            @AtMost(200)
            @Nullable
            String agency,

            @Section("The event") @Valid KeyEvent event) {}

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

    /** Who was asked, and how far each is. */
    @Override
    public List<Facts> toRead(CaseFile file) {
        List<Facts.Fact> asked = requests.of(file).stream()
                .map(request -> new Facts.Fact(
                        request.agency(),
                        "%s, due on %s".formatted(request.state().label(), DayInWords.of(request.dueOn()))))
                .toList();
        return asked.isEmpty() ? List.of() : List.of(new Facts("Agencies that were asked", asked));
    }

    @Override
    public void check(CaseFile file, Returns answers, AnswerErrors errors) {
        List<AgencyRequest> asked = requests.of(file);
        errors.addIf(
                answers.agencies().isEmpty()
                        && asked.stream().noneMatch(request -> request.state() == RequestState.ACCEPTED),
                "/agencies",
                "required",
                "Add at least one agency, or ask one and accept its return");
        List<String> named = answers.agencies().stream()
                .map(AgencyReturn::agency)
                .filter(Objects::nonNull)
                .toList();
        for (int i = 0; i < answers.keyEvents().size(); i++) {
            String agency = answers.keyEvents().get(i).agency();
            errors.addIf(
                    agency != null && named.stream().noneMatch(agency::equalsIgnoreCase),
                    "/keyEvents/" + i + "/agency",
                    "not-a-choice",
                    "Enter one of the agencies whose returns came another way, as it is written there");
        }
        errors.addIf(
                answers.goingOnWithout() == null
                        && asked.stream().anyMatch(request -> !request.state().isSettled()),
                "/goingOnWithout",
                "returns-missing",
                "Not every agency's return is accepted: enter why you go on without it");
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
