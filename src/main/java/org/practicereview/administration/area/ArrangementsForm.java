package org.practicereview.administration.area;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** When the new safeguarding arrangements of an area began (S15, S16). */
record ArrangementsForm(
        @Question(
                value = "When did the new safeguarding arrangements of the area begin?",
                hint = "Until the day before, the Local Safeguarding Children Board had its functions.")
        @NotNull(message = "Enter the day the new arrangements began")
        @Nullable
        LocalDate newArrangementsOn) {}
