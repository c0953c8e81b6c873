package org.practicereview.rapidreview.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** Another day on which a return is due. */
public record NewDueDay(
        @Question(value = "Due on which day instead?", hint = "A working day until the rapid review is due.")
        @NotNull(message = "Enter the day")
        @Nullable
        LocalDate on,

        @Question(value = "Why is it changed?", personal = true)
        @NotBlank(message = "Enter why it is changed")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reason) {}
