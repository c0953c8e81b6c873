package org.practicereview.panel.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** A member declares a conflict of interest with one case. */
public record DeclaredConflict(
        @Question(
                value = "What is the conflict?",
                hint = "The secretariat reads it. From then on you cannot open the case.",
                personal = true)
        @NotBlank(message = "Enter what the conflict is")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reason) {}
