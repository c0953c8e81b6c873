package org.practicereview.review.national;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** A case is part of a national review no more; that it was is kept. */
public record CaseTakenOut(
        @Question(value = "Why is the case taken out?", personal = true)
        @NotBlank(message = "Enter why the case is taken out")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String because) {}
