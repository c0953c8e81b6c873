package org.practicereview.notification;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What is asked to weigh again a case that was not notified (rule book, section 10, step 3). */
public record Reopening(
        @Question(
                value = "Why is the case to be weighed again?",
                hint = "Kept with the case. Whoever decides reads it; linked areas and national bodies do not.",
                personal = true)
        @NotBlank(message = "Enter why the case is to be weighed again")
        @AtMost(4000)
        @Nullable
        String reason) {}
