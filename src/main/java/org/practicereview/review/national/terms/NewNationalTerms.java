package org.practicereview.review.national.terms;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Terms of reference of a national review, as they are written (P7). */
public record NewNationalTerms(
        @Question(
                value = "Terms of reference",
                hint =
                        "Questions, scope agreed with the partners, method, lead and timetable. They are published: name no child.")
        @NotBlank(message = "Enter the terms of reference")
        @AtMost(20000)
        @Nullable
        String terms) {}
