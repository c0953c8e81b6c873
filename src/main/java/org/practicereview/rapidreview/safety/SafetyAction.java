package org.practicereview.rapidreview.safety;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Something that must be done at once, as it is asked of agencies, the meeting and the business manager (RR1). */
public record SafetyAction(
        @Question(value = "What must be done?", personal = true)
        @NotBlank(message = "Enter what must be done")
        @AtMost(1000)
        @Nullable
        String what,

        @Question("Who does it?") @NotBlank(message = "Enter who does it") @AtMost(200) @Nullable
        String owner,

        @Question("By when?") @NotNull(message = "Enter by when it is done") @Nullable
        LocalDate by) {

    /** Leaves out the data of people that it holds. */
    @Override
    public String toString() {
        return "SafetyAction[***]";
    }
}
