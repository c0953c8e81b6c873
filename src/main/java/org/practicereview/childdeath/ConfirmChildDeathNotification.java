package org.practicereview.childdeath;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.form.AtMost;
import org.practicereview.form.DateWords;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** Was the child death office told, and when? Only its reference is kept, and whether there is a joint response (K3, K7). */
@Component
class ConfirmChildDeathNotification implements UserStep<ConfirmChildDeathNotification.Confirmation> {

    private final ChildDeathService deaths;
    private final DateWords words;

    ConfirmChildDeathNotification(ChildDeathService deaths, DateWords words) {
        this.deaths = deaths;
        this.words = words;
    }

    record Confirmation(
            @Question("On which day was the child death office told?")
            @NotNull(message = "Enter the day it was told")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate sentOn,

            @Question(value = "At what time?", hint = "Hours and minutes, for example 14:30")
            @NotBlank(message = "Enter the time")
            @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "Enter hours and minutes, for example 14:30")
            @Size(max = 5, message = "Enter hours and minutes, for example 14:30")
            @Nullable
            String sentAt,

            @Question(
                    value = "Is there a joint agency response?",
                    hint =
                            "For a death that is or could be external, sudden and unexplained, in custody or detention, suspicious, or an unattended stillbirth.")
            @NotNull(message = "Say whether there is a joint agency response")
            @Nullable
            Boolean jointAgencyResponse,

            @Question(
                    value = "Reference of the child death review",
                    hint = "Its number only. Nothing else of that process belongs here.")
            @Pattern(regexp = "[A-Za-z0-9/._-]*", message = "Enter its number only: letters, digits and / . _ -")
            @AtMost(60)
            @Nullable
            String childDeathReference,

            @Question(
                    value = MayBeLate.REASON_QUESTION,
                    hint = "Only if the hours were over. You can still record it; the reason is kept with the case.")
            @AtMost(2000)
            @Nullable
            String lateReason,

            @Question(value = MayBeLate.APPROVED_BY_QUESTION, hint = "Only if the hours were over.")
            @Size(max = 36, message = "Choose somebody from the list")
            @Nullable
            String lateApprovedBy) {

        /** The hours of this duty are over, not its date: its hints say so, and what is told is the same. */
        MayBeLate late() {
            return new MayBeLate(lateReason, lateApprovedBy);
        }

        /** The moment by the clocks of England. */
        Instant at() {
            return sentOn.atTime(LocalTime.parse(sentAt)).atZone(England.ZONE).toInstant();
        }
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(ChildDeathModel.CONFIRM);
    }

    @Override
    public Class<Confirmation> form() {
        return Confirmation.class;
    }

    @Override
    public Matter matter() {
        return Matter.NOTIFICATION;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.NOTIFY_CHILD_DEATH);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        ChildDeathNotification notification = deaths.notification(file);
        TimeLimit limit = deaths.limit(file);
        return List.of(new Facts(
                "Telling the child death office",
                List.of(
                        new Fact("Known since", words.moment(notification.knownAt())),
                        new Fact("Tell it by", words.moment(notification.dueAt()), ChildDeathDateExplained.NAME),
                        new Fact("Rule", limit.inWords()),
                        new Fact(
                                "Source",
                                limit.citation().ruleId() + ", "
                                        + limit.citation().source()),
                        new Fact(
                                "How sure we are of it",
                                limit.citation().confidence().label()))));
    }

    @Override
    public String whenDone() {
        return "Child death notification recorded";
    }

    @Override
    public Outcome complete(StepContext step, Confirmation answers) {
        deaths.sent(
                step.file(),
                step.by().id(),
                new ChildDeathService.Sent(answers.at(), answers.jointAgencyResponse(), answers.childDeathReference()),
                answers.late());
        return Outcome.done();
    }
}
