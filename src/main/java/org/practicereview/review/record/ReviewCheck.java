package org.practicereview.review.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;

/** Those who commissioned a review look at its progress and quality (L6, P9). */
public record ReviewCheck(
        @Question("How is the progress?") @NotNull(message = "Choose how the progress is") @Nullable
        Progress progress,

        @Question("How is the quality?") @NotNull(message = "Choose how the quality is") @Nullable
        Quality quality,

        @Question("What is this judged by?") @NotBlank(message = "Enter what this is judged by") @AtMost(4000) @Nullable
        String judgedBy,

        @Question(value = "What follows?", hint = "Leave it empty where nothing follows.") @AtMost(4000) @Nullable
        String follows) {

    /** Against the plan. */
    public enum Progress implements Labelled {
        ON_PLAN("As planned"),
        AT_RISK("As planned so far, but at risk"),
        BEHIND("Behind the plan");

        private final String label;

        Progress(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Of what there is so far. */
    public enum Quality implements Labelled {
        SATISFACTORY("Satisfactory"),
        TO_BE_IMPROVED("To be improved"),
        NOT_SATISFACTORY("Not satisfactory"),
        NOTHING_YET("There is nothing to judge yet");

        private final String label;

        Quality(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
