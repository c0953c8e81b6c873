package org.practicereview.rapidreview.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.rapidreview.safety.SafetyAction;

/** The short summary that an agency is asked for; not a full report (RR9). */
public record AgencySummary(
        @Question(
                value = "Did your agency know the child or the family?",
                hint = "That it did not is an answer too: then nothing else has to be filled in.")
        @NotNull(message = "Choose whether your agency knew the child or the family")
        @Nullable
        Boolean involved,

        @Question(value = "Involvement", hint = "Since when, why, and what your agency did.", personal = true)
        @AtMost(8000)
        @Nullable
        String involvement,

        @Question(
                value = "Key events",
                each = "Key event",
                hint = "Each with its day, so that the accounts of all agencies can be read as one.")
        @Size(max = 50, message = "Add at most 50 key events")
        List<@Valid KeyEvent> keyEvents,

        @Question(value = "What worked well?", personal = true) @AtMost(4000) @Nullable
        String workedWell,

        @Question(value = "What concerns you?", personal = true) @AtMost(4000) @Nullable
        String concerns,

        @Question(
                value = "Immediate safety actions",
                each = "Safety action",
                hint = "What must be done at once, who does it, and by when. Leave it empty when nothing is needed.")
        @Size(max = 20, message = "Add at most 20 safety actions")
        List<@Valid SafetyAction> safetyActions,

        @Question("Learning so far") @AtMost(4000) @Nullable String learning)
        implements CrossChecked {

    /** What kind of event it was: two accounts of one day are compared by it. */
    public enum EventKind implements Labelled {
        CONTACT("Contact with the child or the family"),
        REFERRAL("Referral or report of a concern"),
        ASSESSMENT("Assessment or examination"),
        MEETING("Meeting or conference"),
        TREATMENT("Treatment or attendance at hospital"),
        POLICE("Police attendance"),
        DECISION("Decision about the child"),
        OTHER("Something else");

        private final String label;

        EventKind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One dated event. */
    public record KeyEvent(
            @Question("Day")
            @NotNull(message = "Enter the day of the event")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate on,

            @Question("What kind of event?") @NotNull(message = "Choose what kind of event it was") @Nullable
            EventKind kind,

            @Question(
                    value = "Did it take place?",
                    hint = "No, where it was planned or is recorded elsewhere, and did not.")
            @NotNull(message = "Choose whether it took place")
            @Nullable
            Boolean tookPlace,

            @Question(value = "What happened?", personal = true)
            @NotBlank(message = "Enter what happened")
            @AtMost(2000)
            @Nullable
            String what,

            @Question(value = "Source", hint = "The record it was taken from.") @AtMost(200) @Nullable
            String source) {

        /** Whether the event happened: where the question is not answered, as in returns from before it was asked, it did. */
        public boolean happened() {
            return !Boolean.FALSE.equals(tookPlace);
        }
    }

    @Override
    public void check(AnswerErrors errors) {
        boolean silent = involvement == null;
        errors.addIf(
                Boolean.TRUE.equals(involved) && silent,
                "/involvement",
                "required",
                "Enter the involvement of your agency");
        errors.addIf(
                Boolean.FALSE.equals(involved) && (!silent || !keyEvents.isEmpty()),
                "/involved",
                "contradiction",
                "You describe an involvement: choose Yes, or remove what you entered");
    }
}
