package org.practicereview.proceedings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.Pause;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.guidance.Proceedings;

/** Proceedings that are not yet in the ledger. */
public record NewProceedings(
        @Question("What kind of proceedings?") @NotNull(message = "Choose the kind of proceedings") @Nullable
        Proceedings kind,

        @Question(
                value = "Which court, coroner, police force or other authority?",
                hint = "Everybody who sees the case reads this. No names of children or of their family.")
        @NotBlank(message = "Enter the authority")
        @AtMost(200)
        @Nullable
        String authority,

        @Question(value = "How do they delay the case?", hint = "No names of children or of their family.")
        @NotBlank(message = "Enter how they delay the case")
        @AtMost(2000)
        @Nullable
        String reason,

        @Question(value = "When did they start?", hint = "For example 27 3 2026")
        @NotNull(message = "Enter the day they started")
        @PastOrPresent(message = "The day they started must be today or in the past")
        @Nullable
        LocalDate startedOn,

        @Question(value = "When are they expected to end?", hint = "Leave it empty where nobody knows.") @Nullable
        LocalDate expectedEndOn,

        @Question(value = "New targets", each = "Target") @Valid
        List<Target> targets)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                startedOn != null && expectedEndOn != null && expectedEndOn.isBefore(startedOn),
                "/expectedEndOn",
                "before-start",
                "They cannot end before they start");
    }

    Pause.Days days() {
        return new Pause.Days(startedOn, expectedEndOn, null);
    }

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "NewProceedings of kind " + kind;
    }
}
