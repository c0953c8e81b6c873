package org.practicereview.review.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** A comment on a section of a draft. */
public record NewComment(
        @Question("Which section is it about?")
        @NotBlank(message = "Choose a section")
        @Size(max = 40, message = "Choose a section from the list")
        @Nullable
        String section,

        @Question(
                value = "Your comment",
                hint = "The reviewer, the partners and their manager read it.",
                personal = true)
        @NotBlank(message = "Enter your comment")
        @AtMost(4000)
        @Nullable
        String text) {

    @Override
    public String toString() {
        return "NewComment[***]";
    }
}
