package org.practicereview.learning.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.learning.review.LearningReview.Kind;

/** That a learning review is carried out though no other review is, and why (L1). */
public record NewLearningReview(
        @Question("What kind of review is it?") @NotNull(message = "Choose what kind of review it is") @Nullable
        Kind kind,

        @Question(value = "Why is it carried out?", personal = true)
        @NotBlank(message = "Enter why it is carried out")
        @AtMost(4000)
        @Nullable
        String reason) {}
