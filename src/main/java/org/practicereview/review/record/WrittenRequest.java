package org.practicereview.review.record;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;

/** The reviewer is asked for information or a draft; the law wants that in writing (L6, regulation 14). */
public record WrittenRequest(
        @Question("What do you ask the reviewer for?") @NotNull(message = "Choose what you ask for") @Nullable
        What what,

        @Question("Your request") @NotBlank(message = "Enter your request") @AtMost(4000) @Nullable
        String request,

        @Question("By when?")
        @NotNull(message = "Enter the day")
        @FutureOrPresent(message = "The day must be today or later")
        @Nullable
        LocalDate dueOn) {

    /** The day by which a request that was recorded is to be answered. */
    public static LocalDate dueOn(ReviewRecord request) {
        return LocalDate.parse(request.says("dueOn"));
    }

    /** What regulation 14 names. */
    public enum What implements Labelled {
        INFORMATION("Information"),
        DRAFT("A draft of the report");

        private final String label;

        What(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
