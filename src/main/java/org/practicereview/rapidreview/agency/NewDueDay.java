package org.practicereview.rapidreview.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Another day on which a return is due. */
public record NewDueDay(
        @Question(value = "Due on which day instead?", hint = "A working day until the rapid review is due.")
        @NotNull(message = "Enter the day")
        @Nullable
        LocalDate on,

        @Question(value = "Why is it changed?", personal = true)
        @NotBlank(message = "Enter why it is changed")
        @AtMost(2000)
        @Nullable
        String reason) {}
