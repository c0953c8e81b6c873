package org.practicereview.learning.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** That a learning review is not carried on, and why (L1). */
public record EndedLearningReview(
        @Question(value = "Why does it end?", hint = "For instance because it was opened by mistake.", personal = true)
        @NotBlank(message = "Enter why it ends")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reason) {}
