package org.practicereview.notification.afterwards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What is to be added to a sent notification. */
public record NewAddendum(
        @Question(
                value = "Which part of the notification does it belong to?",
                hint = "It is shown under the notification, with this heading and its date.")
        @NotNull(message = "Choose the part of the notification it belongs to")
        @Nullable
        AddendumSection section,

        @Question(
                value = "What has become known, or must be corrected?",
                hint = "What was sent stays as it is. What you add cannot be changed either.",
                personal = true)
        @NotBlank(message = "Enter what is to be added")
        @AtMost(8000)
        @Nullable
        String text) {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "NewAddendum[***]";
    }
}
