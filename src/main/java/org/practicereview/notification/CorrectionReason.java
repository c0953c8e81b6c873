package org.practicereview.notification;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What is asked beside the facts when they are corrected. */
public record CorrectionReason(
        @Question(
                value = "Why is this corrected?",
                heading = "The correction",
                hint = "Kept with what was recorded before. Linked areas and national bodies do not read it.",
                personal = true)
        @NotBlank(message = "Enter why this is corrected")
        @AtMost(4000)
        @Nullable
        String reason) {

    @Override
    public String toString() {
        return "CorrectionReason[***]";
    }
}
