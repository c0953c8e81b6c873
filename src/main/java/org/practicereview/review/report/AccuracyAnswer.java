package org.practicereview.review.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Form;
import org.practicereview.form.Question;

/** What an agency says of the sections it was shown: that they are accurate, or what is not. */
public record AccuracyAnswer(
        @Question("Is what you were shown accurate?")
        @NotNull(message = "Say whether what you were shown is accurate")
        @Nullable
        Boolean accurate,

        @Question(value = "Corrections", each = "Correction", hint = "One for each passage that is not accurate.")
        @Size(max = Form.MOST_ENTRIES, message = "Enter at most 50 corrections")
        List<@Valid Correction> corrections)
        implements CrossChecked {

    /** One of them. */
    public record Correction(
            @Question("Which section?")
            @NotBlank(message = "Choose the section")
            @Size(max = 40, message = "Choose a section from the list")
            @Nullable
            String section,

            @Question(value = "Which passage?", hint = "Its words, or where it stands.", personal = true)
            @NotBlank(message = "Enter the passage")
            @AtMost(2000)
            @Nullable
            String passage,

            @Question(value = "What is right?", personal = true)
            @NotBlank(message = "Enter what is right")
            @AtMost(2000)
            @Nullable
            String correction) {}

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                        Boolean.FALSE.equals(accurate) && corrections.isEmpty(),
                        "/corrections",
                        "required",
                        "Add at least one correction, or say that it is accurate")
                .addIf(
                        Boolean.TRUE.equals(accurate) && !corrections.isEmpty(),
                        "/accurate",
                        "contradicts",
                        "You have entered corrections: then it is not accurate");
    }

    @Override
    public String toString() {
        return "AccuracyAnswer[***]";
    }
}
