package org.practicereview.rapidreview.safety;

import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** That an action was done. */
public record ActionDone(
        @Question(value = "What was done?", hint = "Leave it empty where nothing is to be added.", personal = true)
        @AtMost(2000)
        @Nullable
        String note) {}
