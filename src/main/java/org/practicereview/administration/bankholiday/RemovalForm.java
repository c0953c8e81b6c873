package org.practicereview.administration.bankholiday;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.practicereview.form.Question;

/** A bank holiday that is an ordinary working day after all. */
record RemovalForm(
        @Question(value = "Where it is announced", hint = "For example the proclamation that moves it, and its date")
        @NotBlank(message = "Say where it is announced")
        @Size(max = 200, message = "This must be 200 characters or fewer")
        String reason) {}
