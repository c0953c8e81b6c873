package org.practicereview.review.national.lead;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Somebody leads a national review no more (regulation 5). */
public record EndedLead(
        @Question(
                value = "Why does this reviewer lead it no more?",
                hint = "Removed by the Secretary of State, resigned, or in conflict with its cases.",
                personal = true)
        @NotBlank(message = "Enter why this reviewer leads it no more")
        @AtMost(4000)
        @Nullable
        String reason) {}
