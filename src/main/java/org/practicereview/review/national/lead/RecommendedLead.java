package org.practicereview.review.national.lead;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Whom the Panel recommends to the Secretary of State to lead a national review (P8). */
public record RecommendedLead(
        @Question(
                value = "Whom does the Panel recommend?",
                hint = "Somebody of the Panel's pool; outside of it only where nobody in it is available or suitable.")
        @NotBlank(message = "Choose whom the Panel recommends")
        @Size(max = 36, message = "Choose one of the reviewers")
        @Nullable
        String reviewer,

        @Question("Why?") @NotBlank(message = "Enter why the Panel recommends this reviewer") @AtMost(4000) @Nullable
        String reasons,

        @Question(
                value = "Why is nobody of the pool available or suitable?",
                hint = "Only if the reviewer is outside of the Panel's pool.")
        @AtMost(4000)
        @Nullable
        String outsidePoolFinding) {}
