package org.practicereview.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form in sections, one of them named as one of its questions, for tests. */
record Booklet(
        @Section("Cover") @Valid Cover cover,
        @Section("Pages") @Valid Inside pages) {

    record Cover(
            @Question("Name") @NotBlank(message = "Enter a name") @Nullable
            String name) {}

    record Inside(
            @Question("Amount") @Nullable Integer amount,
            @Question(value = "Pages", each = "Page") List<@Valid Page> pages)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(amount != null && amount < 0, "/amount", "negative", "Enter a number from 0");
        }
    }

    record Page(
            @Question("Text") @NotBlank(message = "Enter a text") @Nullable
            String text) {}
}
