package org.practicereview.review.record;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Learning that is given out before the end of a review (L13, L17). */
public record EarlyLearning(
        @Question(value = "To whom?", hint = "Which agencies or areas.")
        @NotBlank(message = "Enter to whom it is given")
        @AtMost(1000)
        @Nullable
        String givenTo,

        @Question(value = "What is to be learnt?", hint = "So that nobody can be identified.")
        @NotBlank(message = "Enter what is to be learnt")
        @AtMost(12000)
        @Nullable
        String learning,

        @Question(
                value = "Is it given to the Panel and the Department too?",
                hint = "Then they are told, and read it in this case.")
        @Nullable
        Boolean national) {

    static final String NATIONAL = "national";
}
