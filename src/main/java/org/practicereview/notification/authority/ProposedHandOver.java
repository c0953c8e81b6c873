package org.practicereview.notification.authority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** To which area a case is handed over, and why. */
public record ProposedHandOver(
        @Question("Which area is to lead?")
        @NotBlank(message = "Choose the area that is to lead")
        @Size(max = 40, message = "Choose the area that is to lead")
        @Nullable
        String area,

        @Question(value = "Why?", hint = "The people of that area read this before they answer.", personal = true)
        @NotBlank(message = "Enter why that area is to lead")
        @AtMost(4000)
        @Nullable
        String reason) {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "ProposedHandOver[***]";
    }
}
