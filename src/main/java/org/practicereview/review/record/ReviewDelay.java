package org.practicereview.review.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;

/** A review will be published late: why, and by when instead (L13, P10). The statutory day stays. */
public record ReviewDelay(
        @Question("Why is the review delayed?") @NotNull(message = "Choose the reason") @Nullable
        Because because,

        @Question(
                value = "The reasons in words",
                hint = "The Panel and the Secretary of State are told that they are here. Do not enter names.")
        @NotBlank(message = "Enter the reasons")
        @AtMost(4000)
        @Nullable
        String reasons,

        @Question(value = "By when is the report to be published instead?", hint = "After the day by which it is due.")
        @NotNull(message = "Enter the new target")
        @Nullable
        LocalDate targetOn) {

    static final String TARGET = "targetOn";

    /** Kinds of reasons. */
    public enum Because implements Labelled {
        CRIMINAL_PROCEEDINGS("Criminal proceedings"),
        INQUEST("An inquest"),
        FAMILY_PROCEEDINGS("Family proceedings"),
        OTHER_PROCEEDINGS("Other proceedings or reviews"),
        REVIEWER("The reviewer changed or was away"),
        INFORMATION("Information came late"),
        FAMILY("Child or family need more time"),
        OTHER("Something else");

        private final String label;

        Because(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
