package org.practicereview.learning.yearly;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What the partnership writes into a section. */
public record SectionText(
        @Question(value = "Text of the section", hint = "Name no child, no family and no member of staff.")
        @NotBlank(message = "Enter the text of the section")
        @AtMost(20000)
        @Nullable
        String text) {}
