package org.practicereview.web.setup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.practicereview.form.Purpose;
import org.practicereview.form.Question;

/** Who runs a new installation. */
record FirstAdministrator(
        @Question(value = "Your name", personal = true, purpose = Purpose.NAME)
        @NotBlank(message = "Enter your name")
        @Size(max = 200, message = "Your name must be 200 characters or fewer")
        String name,

        @Question(
                value = "User name",
                hint = "What you type to sign in, for example an email address",
                personal = true,
                purpose = Purpose.USER_NAME)
        @NotBlank(message = "Enter a user name")
        @Size(max = 100, message = "The user name must be 100 characters or fewer")
        @Pattern(
                regexp = "[A-Za-z0-9._@+-]{3,100}",
                message = "Use 3 or more letters without accents, digits, and the characters . _ @ + -")
        String username) {}
