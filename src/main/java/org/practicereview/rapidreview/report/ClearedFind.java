package org.practicereview.rapidreview.report;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.organisation.Person;

/** Why words that were found in a report may stay there. */
public record ClearedFind(
        @Question(
                value = "Why may these words stay?",
                hint = "For instance because they are the name of somebody else, or an ordinary word.",
                personal = true)
        @NotBlank(message = "Enter why these words may stay")
        @AtMost(2000)
        @Nullable
        String reason) {

    /** Said by that person at that moment, as precisely as it is kept. */
    public CheckedFind.Clearance by(Person person, Instant at) {
        return new CheckedFind.Clearance(
                Objects.requireNonNull(reason), person.id(), at.truncatedTo(ChronoUnit.MICROS));
    }
}
