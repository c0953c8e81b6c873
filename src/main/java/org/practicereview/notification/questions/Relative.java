package org.practicereview.notification.questions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Somebody of the family or the household. */
public record Relative(
        @Question("Who is it to the child?") @NotNull(message = "Choose who it is to the child") @Nullable
        Relationship relationship,

        @Question(value = "Name", personal = true) @AtMost(200) @Nullable
        String name,

        @Question("Age in years")
        @Min(value = 0, message = "Enter an age from 0 to 120")
        @Max(value = 120, message = "Enter an age from 0 to 120")
        @Nullable
        Integer age,

        @Question("Lived with the child?") @Nullable YesNoNotKnown inHousehold) {

    @Override
    public String toString() {
        return "Relative[***]";
    }
}
