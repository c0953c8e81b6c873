package org.practicereview.review;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** Why there is nothing to record in a part of a review (L7). */
record WhyNot(
        @Question(
                value = "If there is nothing to record: why not?",
                hint = "Leave it empty where what happened is recorded on the page of the review.")
        @Size(max = 4000, message = "Enter at most 4,000 characters")
        @Nullable
        String whyNot) {}
