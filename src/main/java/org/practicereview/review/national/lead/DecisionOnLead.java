package org.practicereview.review.national.lead;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** The Secretary of State confirms who leads a national review, or does not (P8). */
public record DecisionOnLead(
        @Question("Does the Secretary of State confirm the appointment?")
        @NotNull(message = "Say whether the appointment is confirmed")
        @Nullable
        Boolean confirmed,

        @Question("When was that decided?")
        @NotNull(message = "Enter the date of the decision")
        @PastOrPresent(message = "The date must be today or in the past")
        @Nullable
        LocalDate decidedOn) {}
