package org.practicereview.learning.national;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** A national review is over and recommends nothing to areas. */
public record NothingRecommended(
        @Question("Why does it recommend nothing to areas?")
        @NotBlank(message = "Enter why it recommends nothing to areas")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String because) {}
