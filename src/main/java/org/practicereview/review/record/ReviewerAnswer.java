package org.practicereview.review.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** The reviewer answers a written request (L6). */
public record ReviewerAnswer(
        @Question("Which request do you answer?")
        @NotBlank(message = "Choose the request")
        @Size(max = 10, message = "Choose the request")
        @Nullable
        String request,

        @Question(
                value = "Your answer",
                hint = "A draft can be kept with the documents of the case: say here which it is.")
        @NotBlank(message = "Enter your answer")
        @AtMost(12000)
        @Nullable
        String answer) {

    static final String REQUEST = "request";
}
