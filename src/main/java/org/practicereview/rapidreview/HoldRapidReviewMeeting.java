package org.practicereview.rapidreview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.chronology.Chronologies;
import org.practicereview.rapidreview.safety.ImmediateActions;
import org.practicereview.rapidreview.safety.SafetyAction;
import org.practicereview.workflow.Beside;
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
    private final RapidReviewReading reading;
    private final Chronologies chronologies;
    private final ImmediateActions actions;
    private final RulesToRead rules;

    HoldRapidReviewMeeting(
            RapidReviewService rapidReviews,
            RapidReviewReading reading,
            Chronologies chronologies,
            ImmediateActions actions,
            RulesToRead rules) {
        this.rapidReviews = rapidReviews;
        this.reading = reading;
        this.chronologies = chronologies;
        this.actions = actions;
        this.rules = rules;
    }

    record Meeting(
            @Question("When was the meeting held?")
            @NotNull(message = "Enter the date of the meeting")
            @PastOrPresent(message = "The date must be today or in the past")
            @Nullable
            LocalDate heldOn,

            @Question(value = "Was the local authority present?", heading = "Local authority")
            @NotNull(message = "Choose whether the local authority was present")
            @Nullable
            Boolean localAuthorityPresent,

            @Question(
                    value = "Who was there for the local authority?",
                    hint = "Name and role; for a delegate also who sent them.",
                    personal = true)
            @AtMost(200)
            @Nullable
            String localAuthorityWho,

            @Question("Why was nobody there for the local authority?") @AtMost(1000) @Nullable
            String localAuthorityAbsentBecause,

            @Question(value = "Was health present?", heading = "Health")
            @NotNull(message = "Choose whether health was present")
            @Nullable
            Boolean healthPresent,

            @Question(
                    value = "Who was there for health?",
                    hint = "Name and role; for a delegate also who sent them.",
                    personal = true)
            @AtMost(200)
            @Nullable
            String healthWho,

            @Question("Why was nobody there for health?") @AtMost(1000) @Nullable
            String healthAbsentBecause,

            @Question(value = "Were the police present?", heading = "Police")
            @NotNull(message = "Choose whether the police were present")
            @Nullable
            Boolean policePresent,

            @Question(
                    value = "Who was there for the police?",
                    hint = "Name and role; for a delegate also who sent them.",
                    personal = true)
            @AtMost(200)
            @Nullable
            String policeWho,

            @Question("Why was nobody there for the police?") @AtMost(1000) @Nullable
            String policeAbsentBecause,

            @Question(
                    value = "Who else was there?",
                    heading = "What was said and decided",
                    hint = "Other agencies, each with name and role.",
                    personal = true)
            @AtMost(2000)
            @Nullable
            String otherAgencies,

            @Question(value = "Minutes", personal = true)
            @NotBlank(message = "Enter the minutes")
            @AtMost(8000)
            @Nullable
            String minutes,

            @Question(value = "Decisions", hint = "What was agreed, who does it and by when.", personal = true)
            @NotBlank(message = "Enter the decisions, or say that none were taken")
            @AtMost(4000)
            @Nullable
            String decisions,

            @Question(
                    value = "Immediate safety actions",
                    each = "Safety action",
                    hint = "Those that no return has asked for. Each is followed up at once.")
            @Size(max = 20, message = "Add at most 20 safety actions")
            List<@Valid SafetyAction> safetyActions)
            implements CrossChecked {

        /** Each statutory partner was there in somebody, or is recorded absent with the reason (step 10). */
        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    Boolean.FALSE.equals(localAuthorityPresent)
                            && Boolean.FALSE.equals(healthPresent)
                            && Boolean.FALSE.equals(policePresent),
                    "/localAuthorityPresent",
                    "nobody-there",
                    "At least one of the three partners must have been there");
            attendance("localAuthority", localAuthorityPresent, localAuthorityWho, localAuthorityAbsentBecause, errors);
            attendance("health", healthPresent, healthWho, healthAbsentBecause, errors);
            attendance("police", policePresent, policeWho, policeAbsentBecause, errors);
        }

        private static void attendance(
                String partner,
                @Nullable Boolean present,
                @Nullable String who,
                @Nullable String absentBecause,
                AnswerErrors errors) {
            if (present != null) {
                String asked = "/" + partner + (present ? "Who" : "AbsentBecause");
                String other = "/" + partner + (present ? "AbsentBecause" : "Who");
                errors.addIf(
                        (present ? who : absentBecause) == null,
                        asked,
                        "required",
                        present ? "Enter who was there" : "Enter why nobody was there");
                errors.addIf(
                        (present ? absentBecause : who) != null,
                        other,
                        "contradiction",
                        present ? "Leave this empty: somebody was there" : "Leave this empty: nobody was there");
            }
        }
    }

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

    /** The meeting reads what was released to it, and decides what to recommend (RR1). */
    @Override
    public List<Facts> toRead(CaseFile file) {
        List<Facts> read = new ArrayList<>(reading.returns(file));
        read.add(rules.criteria(Purpose.LOCAL_REVIEW, file, Obligation.SEND_RAPID_REVIEW));
        return read;
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return List.of(chronologies.beside(file));
    }

    @Override
    public String whenDone() {
        return "Meeting recorded";
    }

    @Override
    public void check(CaseFile file, Meeting answers, AnswerErrors errors) {
        errors.addIf(
                answers.heldOn().isBefore(England.dayOf(file.notifiedAt())),
                "/heldOn",
                "before-notification",
                "The meeting cannot be before the notification was sent");
        ImmediateActions.check(answers.safetyActions(), answers.heldOn(), errors);
    }

    @Override
    public Outcome complete(StepContext step, Meeting answers) {
        rapidReviews.meetingHeld(step.file(), step.by().id(), answers.heldOn());
        actions.decided(step.file(), step.by().id(), answers.safetyActions());
        return Outcome.done();
    }
}
