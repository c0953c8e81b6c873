package org.practicereview.notification.questions;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Purpose;
import org.practicereview.form.Question;

/** Whom the national bodies ask when they have questions. */
public record Notifier(
        @Question(value = "Your telephone number, for questions", purpose = Purpose.TELEPHONE)
        @NotBlank(message = "Enter a telephone number")
        @AtMost(40)
        @Nullable
        String telephone,

        @Question(value = "Your role", hint = "For instance head of safeguarding.", purpose = Purpose.JOB_TITLE)
        @AtMost(120)
        @Nullable
        String jobTitle,

        @Question(value = "E-mail address for questions", purpose = Purpose.EMAIL)
        @Email(message = "Enter an e-mail address, like name@example.gov.uk")
        @AtMost(200)
        @Nullable
        String email,

        @Question(value = "Whom else can be asked?", hint = "Name, role and telephone number.") @AtMost(200) @Nullable
        String otherContact) {}
