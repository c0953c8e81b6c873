package org.practicereview.administration.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.practicereview.form.Question;

/** A token to be made. */
public record TokenForm(
        @Question(value = "What the token is for", hint = "For example the name of the system that will use it")
        @NotBlank(message = "Enter what the token is for")
        @Size(max = 200, message = "Enter 200 characters or fewer")
        String name,

        @Question(value = "Last day", hint = "The token counts up to the end of this day, at most one year from now")
        @NotNull(message = "Enter the last day of the token")
        LocalDate expiresOn) {}
