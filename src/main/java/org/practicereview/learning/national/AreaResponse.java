package org.practicereview.learning.national;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;

/** What an area answers to a recommendation of a national review. */
public record AreaResponse(
        @Question("Do you accept the recommendation?")
        @NotNull(message = "Choose whether you accept the recommendation")
        @Nullable
        Response response,

        @Question("Reasons")
        @NotBlank(message = "Enter the reasons")
        @Size(max = 4000, message = "Enter at most 4,000 characters")
        @Nullable
        String reasons) {

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
