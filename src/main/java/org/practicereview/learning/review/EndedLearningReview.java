package org.practicereview.learning.review;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** That a learning review is not carried on, and why (L1). */
public record EndedLearningReview(
        @Question(value = "Why does it end?", hint = "For instance because it was opened by mistake.", personal = true)
        @NotBlank(message = "Enter why it ends")
        @AtMost(2000)
        @Nullable
        String reason) {}
