package org.practicereview.publication.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What came of a comment. */
public record CommentAnswer(
        @Question("What came of it?") @NotNull(message = "Choose what came of it")
        Comment.@Nullable Response response,

        @Question(value = "What was answered, or why is it only noted?", personal = true)
        @NotBlank(message = "Enter what was answered, or why it is only noted")
        @AtMost(8000)
        @Nullable
        String answer) {}
