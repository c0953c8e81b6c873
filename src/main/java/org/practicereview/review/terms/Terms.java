package org.practicereview.review.terms;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What a review is to find out, and how: agreed with the reviewer (L7); of a national review set out in letters (P7). */
public record Terms(
        @Question(value = "Questions", hint = "What the review is to find out.")
        @NotBlank(message = "Enter the questions of the review")
        @AtMost(4000)
        @Nullable
        String questions,

        @Question(value = "Scope", hint = "The period, and what is left out.")
        @NotBlank(message = "Enter the scope")
        @AtMost(4000)
        @Nullable
        String scope,

        @Question(
                value = "Method",
                hint = "As agreed with the reviewer: proportionate, without hindsight, not for blame.")
        @NotBlank(message = "Enter the method")
        @AtMost(4000)
        @Nullable
        String method,

        @Question("Timetable") @NotBlank(message = "Enter the timetable") @AtMost(4000) @Nullable
        String timetable,

        @Question(value = "Agencies", hint = "Those that knew the child or the family and take part.")
        @NotBlank(message = "Enter the agencies")
        @AtMost(4000)
        @Nullable
        String agencies,

        @Question("How will child and family take part?")
        @NotBlank(message = "Enter how child and family will take part")
        @AtMost(4000)
        @Nullable
        String family,

        @Question(
                value = "Parallel proceedings",
                hint = "Criminal, coronial, family and other proceedings to take into account.")
        @AtMost(4000)
        @Nullable
        String parallelProceedings,

        @Question(
                value = "Why are the terms changed?",
                hint = "They were written before: say what is different, and why.")
        @AtMost(2000)
        @Nullable
        String reason) {

    /** The question that arises only where there are terms already. */
    public static final String REASON = "reason";

    @Override
    public String toString() {
        return "Terms of reference";
    }
}
