package org.practicereview.notification.anonymity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells who the people of a case are.
 *
 * @param people children and relatives, also under other names
 * @param addresses as they were written, also the place of the incident
 * @param agencies names of agencies: those that are schools are looked for
 */
public record Identifying(
        List<Named> people, Set<LocalDate> datesOfBirth, List<String> addresses, List<String> agencies) {

    /** Somebody by name; either part may not be known. */
    public record Named(
            @Nullable String forenames, @Nullable String surname) {

        @Override
        public String toString() {
            return "Named[***]";
        }
    }

    /** Leaves out the data of people that it holds. */
    @Override
    public String toString() {
        return "Identifying[***]";
    }
}
