package org.practicereview.document;

import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What is said of a new version of a document. */
public record NewVersion(
        @Question(value = "What has changed?", personal = true) @AtMost(2000) @Nullable
        String note) {

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "NewVersion";
    }
}
