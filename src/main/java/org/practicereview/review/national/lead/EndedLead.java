package org.practicereview.review.national.lead;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** Somebody leads a national review no more (regulation 5). */
public record EndedLead(
        @Question(
                value = "Why does this reviewer lead it no more?",
                hint = "Removed by the Secretary of State, resigned, or in conflict with its cases.",
                personal = true)
        @NotBlank(message = "Enter why this reviewer leads it no more")
        @Size(max = 4000, message = "Enter at most 4,000 characters")
        @Nullable
        String reason) {}
