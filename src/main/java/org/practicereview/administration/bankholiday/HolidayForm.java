package org.practicereview.administration.bankholiday;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.practicereview.form.Question;

/** A bank holiday the service does not know yet. */
record HolidayForm(
        @Question(value = "Date", hint = "A weekday in England and Wales, for example 19 9 2022")
        @NotNull(message = "Enter the date of the bank holiday")
        LocalDate day,

        @Question(value = "Name", hint = "As it is announced, for example State Funeral")
        @NotBlank(message = "Enter the name of the bank holiday")
        @Size(max = 60, message = "The name must be 60 characters or fewer")
        String name,

        @Question(value = "Where it is announced", hint = "For example the proclamation and its date")
        @NotBlank(message = "Say where it is announced")
        @Size(max = 200, message = "This must be 200 characters or fewer")
        String reason) {}
