package org.practicereview.proceedings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.Pause;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Question;

/** Proceedings are expected to end on another day, or have ended. */
public record ChangedProceedings(
        @Question(value = "When are they expected to end?", hint = "Leave it empty where nobody knows.") @Nullable
        LocalDate expectedEndOn,

        @Question(value = "When did they end?", hint = "Leave it empty while they go on.")
        @PastOrPresent(message = "The day they ended must be today or in the past")
        @Nullable
        LocalDate endedOn,

        @Question(value = "New targets", each = "Target") @Valid
        List<Target> targets) {

    Pause.Days days(Pause pause) {
        return new Pause.Days(pause.startedOn(), expectedEndOn, endedOn);
    }

    /** What is wrong with these days, given the day they started on. */
    void check(Pause pause, AnswerErrors errors) {
        errors.addIf(
                        expectedEndOn != null && expectedEndOn.isBefore(pause.startedOn()),
                        "/expectedEndOn",
                        "before-start",
                        "They cannot end before they start")
                .addIf(
                        endedOn != null && endedOn.isBefore(pause.startedOn()),
                        "/endedOn",
                        "before-start",
                        "They cannot end before they start");
    }
}
