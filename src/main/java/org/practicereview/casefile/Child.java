package org.practicereview.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A child of a case; anything may be not yet known (N7). */
public record Child(
        int number,
        @Nullable String forenames,
        @Nullable String surname,
        @Nullable LocalDate dateOfBirth) {

    /** The name as a page shows it. */
    public String nameInWords() {
        String name = ((forenames == null ? "" : forenames) + " " + (surname == null ? "" : surname)).strip();
        return name.isEmpty() ? "Name not yet known" : name;
    }

    @Override
    public String toString() {
        return "Child " + number;
    }
}
