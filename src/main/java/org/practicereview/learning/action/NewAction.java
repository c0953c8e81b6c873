package org.practicereview.learning.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Something that is done about a recommendation (L17). */
public record NewAction(
        @Question(value = "What is done?", hint = "Name no child, no family and no member of staff.")
        @NotBlank(message = "Enter what is done")
        @AtMost(2000)
        @Nullable
        String what,

        @Question(value = "Who owns it?", hint = "The body, and the post in it.")
        @NotBlank(message = "Enter who owns it")
        @AtMost(400)
        @Nullable
        String owner,

        @Question(value = "Whose account is that?", hint = "The action is then in that person's work.")
        @Size(max = 36, message = "Choose one of the people")
        @Nullable
        String account,

        @Question("By when?") @NotNull(message = "Enter by when it is done") @Nullable
        LocalDate dueOn) {}
