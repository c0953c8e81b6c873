package org.practicereview.workflow.view;

import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Counting;

/** A case in a list: the area that leads it, in words, and its most urgent open date, and what was done late. */
public record ListedCase(
        CaseFile file, String leadArea, @Nullable Clock clock, MetLate metLate) {

    /** How it counts in statistics. */
    public Counting counting() {
        return Counting.of(file);
    }
}
