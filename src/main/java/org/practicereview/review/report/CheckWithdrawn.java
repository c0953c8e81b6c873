package org.practicereview.review.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** Why an agency is not shown its sections any more. */
public record CheckWithdrawn(
        @Question(
                value = "Why is it withdrawn?",
                hint = "The agency reads nothing of the report from then on.",
                personal = true)
        @NotBlank(message = "Enter why it is withdrawn")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reason) {

    @Override
    public String toString() {
        return "CheckWithdrawn[***]";
    }
}
