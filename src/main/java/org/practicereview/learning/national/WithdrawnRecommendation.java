package org.practicereview.learning.national;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** A recommendation of a national review was wrong: no area answers it any more (L9). */
public record WithdrawnRecommendation(
        @Question(
                value = "Why is it withdrawn?",
                hint = "The areas that it concerns read it. Name no child and no family.")
        @NotBlank(message = "Enter why it is withdrawn")
        @AtMost(2000)
        @Nullable
        String because,

        @Question(
                value = "Which recommendation of this review replaces it?",
                hint = "Its number. Leave it empty if none does.")
        @Nullable
        Integer replacedBy) {}
