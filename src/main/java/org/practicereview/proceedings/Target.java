package org.practicereview.proceedings;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;

/** The day aimed at instead of a date that stays. */
public record Target(
        @Question("Which date?") @NotNull(message = "Choose the date that is delayed") @Nullable
        Obligation obligation,

        @Question("New target") @NotNull(message = "Enter the new target") @Nullable
        LocalDate targetOn) {}
