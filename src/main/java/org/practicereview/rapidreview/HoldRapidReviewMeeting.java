package org.practicereview.rapidreview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.Question;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.RulesToRead;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The partners meet; who was there is recorded (step 10). */
@Component
class HoldRapidReviewMeeting implements UserStep<HoldRapidReviewMeeting.Meeting> {

    private final RapidReviewService rapidReviews;
    private final RulesToRead rules;

    HoldRapidReviewMeeting(RapidReviewService rapidReviews, RulesToRead rules) {
        this.rapidReviews = rapidReviews;
        this.rules = rules;
    }

    record Meeting(
            @Question("When was the meeting held?")
            @NotNull(message = "Enter the date of the meeting")
            @PastOrPresent(message = "The date must be today or in the past")
            @Nullable
            LocalDate heldOn,

            @Question("Was the local authority present?")
            @NotNull(message = "Choose whether the local authority was present")
            @Nullable
            Boolean localAuthorityPresent,

            @Question("Was health present?") @NotNull(message = "Choose whether health was present") @Nullable
            Boolean healthPresent,

            @Question("Were the police present?") @NotNull(message = "Choose whether the police were present") @Nullable
            Boolean policePresent,

            @Question(value = "Minutes and decisions", personal = true)
            @NotBlank(message = "Enter the minutes")
            @Size(max = 8000, message = "Enter at most 8,000 characters")
            @Nullable
            String minutes) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(RapidReviewModel.HOLD_MEETING);
    }

    @Override
    public Class<Meeting> form() {
        return Meeting.class;
    }

    @Override
    public Matter matter() {
        return Matter.RAPID_REVIEW_MEETING;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.SEND_RAPID_REVIEW);
    }

    /** The meeting decides what to recommend (RR1). */
    @Override
    public List<Facts> toRead(CaseFile file) {
        return List.of(rules.criteria(Purpose.LOCAL_REVIEW, file, Obligation.SEND_RAPID_REVIEW));
    }

    @Override
    public String whenDone() {
        return "Meeting recorded";
    }

    @Override
    public Outcome complete(StepContext step, Meeting answers) {
        LocalDate notifiedOn = England.dayOf(step.file().notifiedAt());
        if (answers.heldOn().isBefore(notifiedOn)) {
            throw new InvalidAnswers(
                    "/heldOn", "before-notification", "The meeting cannot be before the notification was sent");
        }
        rapidReviews.meetingHeld(step.file(), step.by().id(), answers.heldOn());
        return Outcome.done();
    }
}
