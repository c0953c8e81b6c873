package org.practicereview.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
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
        @Size(max = 200, message = "Enter at most 200 characters")
        @Nullable
        String title,

        @Question(value = "What is it for?", hint = "It decides who reads it, and who is told.") @Nullable
        Purpose purpose,

        @Question(value = "Note", hint = "What somebody should know before reading it.", personal = true)
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String note) {

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "NewDocument of kind " + category;
    }
}
