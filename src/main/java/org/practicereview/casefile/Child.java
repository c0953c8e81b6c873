package org.practicereview.casefile;

import java.time.LocalDate;
import java.util.List;
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

    /** This child with the date of birth under which it was known before, where none is given now. */
    public Child bornAsIn(List<Child> known) {
        return dateOfBirth != null
                ? this
                : known.stream()
                        .filter(before -> before.nameInWords().equalsIgnoreCase(nameInWords()))
                        .map(before -> new Child(number, forenames, surname, before.dateOfBirth()))
                        .findFirst()
                        .orElse(this);
    }

    @Override
    public String toString() {
        return "Child " + number;
    }
}
