package org.practicereview.review.national;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** The Panel decides that a case is part of a national review; each case by a decision of its own. */
public record CaseTakenIn(
        @Question(value = "Reference of the case", hint = "For example SI-2026-0001.")
        @NotBlank(message = "Enter the reference of the case")
        @Size(max = 20, message = "Enter the reference of a case")
        @Nullable
        String reference,

        @Question("When did the Panel decide on this case?")
        @NotNull(message = "Enter the date of the decision on this case")
        @PastOrPresent(message = "The date must be today or in the past")
        @Nullable
        LocalDate decidedOn,

        @Question("Why is this case part of it?")
        @NotBlank(message = "Enter the reasons for taking in this case")
        @Size(max = 4000, message = "Enter at most 4,000 characters")
        @Nullable
        String reasons) {}
