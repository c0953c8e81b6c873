package org.practicereview.review.national;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** A case is part of a national review no more; that it was is kept. */
public record CaseTakenOut(
        @Question(value = "Why is the case taken out?", personal = true)
        @NotBlank(message = "Enter why the case is taken out")
        @AtMost(2000)
        @Nullable
        String because) {}
