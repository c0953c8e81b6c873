package org.practicereview.rapidreview.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** Why words that were found in a report may stay there. */
public record ClearedFind(
        @Question(
                value = "Why may these words stay?",
                hint = "For instance because they are the name of somebody else, or an ordinary word.",
                personal = true)
        @NotBlank(message = "Enter why these words may stay")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reason) {}
