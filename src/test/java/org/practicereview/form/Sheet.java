package org.practicereview.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form with a question of each kind, for tests. */
record Sheet(
        @Question("Title") @NotBlank(message = "Enter a title") @Size(max = 10, message = "At most 10") @Nullable
        String title,

        @Question("Story") @Size(max = 4000, message = "At most 4,000") @Nullable
        String story,

        @Question("Begun on") @PastOrPresent(message = "Not in the future") @Nullable
        LocalDate begunOn,

        @Question("Ended on") @Nullable LocalDate endedOn,

        @Question("Urgent?") @NotNull(message = "Choose") @Nullable
        Boolean urgent,

        @Question("How many?") @Nullable Integer number,

        @Question("Colour") @Nullable Colour colour,

        @Question("Colours") List<Colour> colours,

        @Question(value = "Entries", each = "Entry") @Size(max = 3, message = "At most 3 entries") @Valid
        List<Entry> entries)
        implements CrossChecked {

    enum Colour implements Labelled {
        RED("Red"),
        GREEN("Green");

        private final String label;

        Colour(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Entry(
            @Question(value = "Name", personal = true) @NotBlank(message = "Enter a name") @Nullable
            String name,

            @Question("Born on") @Nullable LocalDate bornOn) {}

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                begunOn != null && endedOn != null && endedOn.isBefore(begunOn),
                "/endedOn",
                "ended-before-begun",
                "It cannot end before it begins");
    }
}
