package org.practicereview.review.national;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** A local review that was taken over goes on by itself. */
public record LocalReviewResumed(
        @Question(value = "Why does the local review go on?", personal = true)
        @NotBlank(message = "Enter why the local review goes on")
        @AtMost(2000)
        @Nullable
        String because) {}
