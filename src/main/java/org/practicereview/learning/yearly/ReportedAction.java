package org.practicereview.learning.yearly;

import org.jspecify.annotations.Nullable;
import org.practicereview.learning.action.LearningAction.State;

/**
 * An action that was followed in a year, as it stood at the end of that year (L18).
 *
 * @param number of all actions
 * @param overdue whether it was open then although its day had passed
 * @param effect on children, where it was verified then
 */
public record ReportedAction(
        long number,
        String what,
        State state,
        boolean overdue,
        @Nullable String effect) {}
