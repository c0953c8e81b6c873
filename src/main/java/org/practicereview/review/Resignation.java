package org.practicereview.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** A reviewer gives a review back (rule book, section 10, step 20a). */
public record Resignation(
        @Question(value = "Why do you resign?", hint = "Those who commission the review read it.", personal = true)
        @NotBlank(message = "Enter why you resign")
        @AtMost(4000)
        @Nullable
        String reason,

        @Question(
                value = "Do you hand what you typed and did not submit over to the next reviewer?",
                hint = "Otherwise it is kept, and shown to nobody.")
        @NotNull(message = "Say whether you hand your draft over")
        @Nullable
        Boolean draftHandedOver) {}
