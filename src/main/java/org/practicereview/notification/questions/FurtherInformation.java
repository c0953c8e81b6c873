package org.practicereview.notification.questions;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** What found no place before. */
public record FurtherInformation(
        @Question(
                value = "Linked cases",
                hint = "References of earlier notifications or reviews that have to do with this one.")
        @Size(max = 1000, message = "Enter at most 1,000 characters")
        @Nullable
        String linkedCases,

        @Question(value = "Further information", hint = "For instance other children concerned who are not named here.")
        @Size(max = 4000, message = "Enter at most 4,000 characters")
        @Nullable
        String furtherInformation) {}
