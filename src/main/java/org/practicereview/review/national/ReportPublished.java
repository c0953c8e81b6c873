package org.practicereview.review.national;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** The report of a national review was published: its own clock stops (P10). */
public record ReportPublished(
        @Question("When was the report published?")
        @NotNull(message = "Enter the date of publication")
        @PastOrPresent(message = "The date must be today or in the past")
        @Nullable
        LocalDate publishedOn,

        @Question(value = "Why is it late?", hint = "Only if it was published after the day on which it was due.")
        @AtMost(2000)
        @Nullable
        String lateReason) {}
