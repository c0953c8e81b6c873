package org.practicereview.notification.questions;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Purpose;
import org.practicereview.form.Question;

/** Whom the national bodies ask when they have questions. */
public record Notifier(
        @Question(value = "Your telephone number, for questions", purpose = Purpose.TELEPHONE)
        @NotBlank(message = "Enter a telephone number")
        @Size(max = 40, message = "Enter at most 40 characters")
        @Nullable
        String telephone,

        @Question(value = "Your role", hint = "For instance head of safeguarding.", purpose = Purpose.JOB_TITLE)
        @Size(max = 120, message = "Enter at most 120 characters")
        @Nullable
        String jobTitle,

        @Question(value = "E-mail address for questions", purpose = Purpose.EMAIL)
        @Email(message = "Enter an e-mail address, like name@example.gov.uk")
        @Size(max = 200, message = "Enter at most 200 characters")
        @Nullable
        String email,

        @Question(value = "Whom else can be asked?", hint = "Name, role and telephone number.")
        @Size(max = 200, message = "Enter at most 200 characters")
        @Nullable
        String otherContact) {}
