package org.practicereview.notification.questions;

import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What found no place before. */
public record FurtherInformation(
        @Question(
                value = "Linked cases",
                hint = "References of earlier notifications or reviews that have to do with this one.")
        @AtMost(1000)
        @Nullable
        String linkedCases,

        @Question(value = "Further information", hint = "For instance other children concerned who are not named here.")
        @AtMost(4000)
        @Nullable
        String furtherInformation) {}
