package org.practicereview.document;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Why a document is removed. */
public record Removal(
        @Question(
                value = "Why is it removed?",
                hint = "Kept with the case. For example: uploaded to the wrong case.",
                personal = true)
        @NotBlank(message = "Enter why it is removed")
        @AtMost(2000)
        @Nullable
        String reason) {

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "Removal";
    }
}
