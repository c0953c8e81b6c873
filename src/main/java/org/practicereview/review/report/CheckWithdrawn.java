package org.practicereview.review.report;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Why an agency is not shown its sections any more. */
public record CheckWithdrawn(
        @Question(
                value = "Why is it withdrawn?",
                hint = "The agency reads nothing of the report from then on.",
                personal = true)
        @NotBlank(message = "Enter why it is withdrawn")
        @AtMost(2000)
        @Nullable
        String reason) {

    @Override
    public String toString() {
        return "CheckWithdrawn[***]";
    }
}
