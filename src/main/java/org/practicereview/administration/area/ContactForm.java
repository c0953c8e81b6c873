package org.practicereview.administration.area;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Whom other areas ask. */
record ContactForm(
        @Question(
                value = "Whom do other areas ask?",
                hint =
                        "Shown to people of other areas when a case of theirs may be linked with one of this area, which they may not see. A telephone number or a shared mailbox.")
        @NotBlank(message = "Enter whom other areas ask")
        @AtMost(200)
        @Nullable
        String contact) {}
