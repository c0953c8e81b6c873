package org.practicereview.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form with a section of lists, whose entries have answers that depend on each other, for tests. */
record Journey(@Section("Way") Way way) {

    record Way(@Question(value = "Legs", each = "Leg") List<Leg> legs) {}

    record Leg(
            @Question("From") @Nullable String from,
            @Question("To") @Nullable String to,
            @Question(value = "Stops", each = "Stop") List<Stop> stops)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(from != null && from.equals(to), "/to", "same-place", "Go somewhere else");
        }
    }

    record Stop(
            @Question("Minutes") @Nullable Integer minutes,
            @Question("Why?") @Nullable String reason) implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(minutes != null && reason == null, "/reason", "required", "Enter why");
        }
    }
}
