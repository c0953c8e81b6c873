package org.practicereview.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Those who commissioned a review remove its reviewer (regulations 5 and 13). */
public record RemovedReviewer(
        @Question(
                value = "When was it decided?",
                hint = "In a national review by the Secretary of State, on the determination of the Panel.")
        @NotNull(message = "Enter the date of the decision")
        @PastOrPresent(message = "The date must be today or in the past")
        @Nullable
        LocalDate decidedOn,

        @Question(value = "Why is the reviewer removed?", personal = true)
        @NotBlank(message = "Enter why the reviewer is removed")
        @AtMost(4000)
        @Nullable
        String reason,

        @Question(
                value = "Is what the reviewer typed and did not submit handed over to the next one?",
                hint = "Otherwise it is kept, and shown to nobody.")
        @NotNull(message = "Say whether the draft is handed over")
        @Nullable
        Boolean draftHandedOver) {}
