package org.practicereview.review.national.lead;

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

/** Who leads a national review declares conflicts of interest, case by case, before a case opens (L5). */
public record DeclaredOnCases(
        @Question(
                value = "Do you have a conflict of interest in any of these cases, real or perceived?",
                each = "Case",
                hint = "A case in which you have one stays closed to you; the Panel considers what follows.")
        @Size(max = Form.MOST_ENTRIES, message = "Name each case once")
        List<@Valid OnCase> cases) {

    /** One of the cases. */
    public record OnCase(
            @Question("Case")
            @NotBlank(message = "Say which case")
            @Size(max = 20, message = "Enter the reference of a case")
            @Nullable
            String reference,

            @Question("Do you have a conflict of interest in it?")
            @NotNull(message = "Say whether you have a conflict of interest in this case")
            @Nullable
            Boolean conflict,

            @Question(value = "What is it?", hint = "Only if you have one. The Panel reads it.", personal = true)
            @AtMost(4000)
            @Nullable
            String details)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    Boolean.TRUE.equals(conflict) && (details == null || details.isBlank()),
                    "/details",
                    "required",
                    "Enter what the conflict of interest is");
        }
    }
}
