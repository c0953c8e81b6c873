package org.practicereview.notification.afterwards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Why a case that is not notified is closed as a duplicate of another one. */
public record DuplicateCase(
        @Question(
                value = "In which case is the incident dealt with?",
                hint = "The reference of the other case, for example SI-2026-0012. It must be one that you can see.")
        @NotBlank(message = "Enter the reference of the other case")
        @Pattern(regexp = "SI-\\d{4}-\\d{4,9}", message = "Enter a reference, for example SI-2026-0012")
        @Nullable
        String duplicateOf,

        @Question(value = "Explain why it is the same incident", hint = "Kept with the case.", personal = true)
        @NotBlank(message = "Explain why it is the same incident")
        @AtMost(4000)
        @Nullable
        String explanation) {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "DuplicateCase[***]";
    }
}
