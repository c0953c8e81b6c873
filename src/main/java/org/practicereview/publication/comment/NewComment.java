package org.practicereview.publication.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** A comment as it came. */
public record NewComment(
        @Question("Who commented?") @NotNull(message = "Choose who commented")
        Comment.@Nullable Body body,

        @Question("When did it come?")
        @NotNull(message = "Enter the day on which it came")
        @PastOrPresent(message = "The day must be today or in the past")
        @Nullable
        LocalDate receivedOn,

        @Question(value = "What does it say?", personal = true)
        @NotBlank(message = "Enter what it says")
        @AtMost(8000)
        @Nullable
        String text) {}
