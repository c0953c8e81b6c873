package org.practicereview.workflow.view;

import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Counting;

/**
 * A case in a list: the area that leads it, in words, and its most urgent open date, and what was done late.
 *
 * @param mayReadFacts whether place and day of the incident may be read as they are recorded now
 */
public record ListedCase(
        CaseFile file,
        String leadArea,
        boolean mayReadFacts,
        @Nullable Clock clock,
        MetLate metLate) {

    /** How it counts in statistics. */
    public Counting counting() {
        return Counting.of(file);
    }
}
