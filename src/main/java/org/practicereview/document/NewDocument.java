package org.practicereview.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What is said of a document when it is uploaded. */
public record NewDocument(
        @Question("What kind of document is it?") @NotNull(message = "Choose the kind of document") @Nullable
        Category category,

        @Question(
                value = "Title",
                hint = "So that others find it, for example “Chronology of health visits”.",
                personal = true)
        @NotBlank(message = "Enter a title")
        @AtMost(200)
        @Nullable
        String title,

        @Question(value = "What is it for?", hint = "It decides who reads it, and who is told.") @Nullable
        Purpose purpose,

        @Question(value = "Note", hint = "What somebody should know before reading it.", personal = true)
        @AtMost(2000)
        @Nullable
        String note) {

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "NewDocument of kind " + category;
    }
}
