package org.practicereview.panel.conflict;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** A member declares a conflict of interest with one case. */
public record DeclaredConflict(
        @Question(
                value = "What is the conflict?",
                hint = "The secretariat reads it. From then on you cannot open the case.",
                personal = true)
        @NotBlank(message = "Enter what the conflict is")
        @AtMost(2000)
        @Nullable
        String reason) {}
