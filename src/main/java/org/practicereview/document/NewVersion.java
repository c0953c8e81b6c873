package org.practicereview.document;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** What is said of a new version of a document. */
public record NewVersion(
        @Question(value = "What has changed?", personal = true)
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String note) {

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "NewVersion";
    }
}
