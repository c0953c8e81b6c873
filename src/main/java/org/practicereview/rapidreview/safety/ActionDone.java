package org.practicereview.rapidreview.safety;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** That an action was done. */
public record ActionDone(
        @Question(value = "What was done?", hint = "Leave it empty where nothing is to be added.", personal = true)
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String note) {}
