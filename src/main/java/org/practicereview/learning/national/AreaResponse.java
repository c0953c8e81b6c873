package org.practicereview.learning.national;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;

/** What an area answers to a recommendation of a national review. */
public record AreaResponse(
        @Question("Do you accept the recommendation?")
        @NotNull(message = "Choose whether you accept the recommendation")
        @Nullable
        Response response,

        @Question("Reasons") @NotBlank(message = "Enter the reasons") @AtMost(4000) @Nullable
        String reasons,

        @Question(
                value = "What becomes of its open actions?",
                hint = "Only if you accepted it before and do not any more.")
        @Nullable
        OpenActions openActions) {

    /** What becomes of open actions when a recommendation is accepted no more. */
    public enum OpenActions implements Labelled {
        GO_ON("They go on all the same"),
        END("They are not carried on");

        private final String label;

        OpenActions(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Accepted or not. The names are stored and never change. */
    public enum Response implements Labelled {
        ACCEPTED("Accepted"),
        PARTLY("Accepted in part"),
        NOT_ACCEPTED("Not accepted");

        private final String label;

        Response(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
