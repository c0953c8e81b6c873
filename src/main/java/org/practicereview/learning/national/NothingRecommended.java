package org.practicereview.learning.national;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** A national review is over and recommends nothing to areas. */
public record NothingRecommended(
        @Question("Why does it recommend nothing to areas?")
        @NotBlank(message = "Enter why it recommends nothing to areas")
        @AtMost(2000)
        @Nullable
        String because) {}
