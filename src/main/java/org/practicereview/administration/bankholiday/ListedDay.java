package org.practicereview.administration.bankholiday;

import java.time.LocalDate;
import java.util.Optional;
import org.practicereview.clock.HolidayCorrection;
import org.practicereview.form.Labelled;

/**
 * A day of the list.
 *
 * @param name what the bank holiday is called
 * @param correction who changed it and why, if anybody did
 */
public record ListedDay(LocalDate day, String name, Source source, Optional<HolidayCorrection> correction) {

    /** Where it comes from. */
    public enum Source implements Labelled {
        LIBRARY("Published"),
        ADDED("Added here"),
        REMOVED("Ordinary working day after all");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static ListedDay published(LocalDate day, String name) {
        return new ListedDay(day, name, Source.LIBRARY, Optional.empty());
    }

    static ListedDay corrected(HolidayCorrection correction) {
        return new ListedDay(
                correction.day(),
                correction.name(),
                correction.kind() == HolidayCorrection.Kind.ADDED ? Source.ADDED : Source.REMOVED,
                Optional.of(correction));
    }

    boolean isBankHoliday() {
        return source != Source.REMOVED;
    }

    /** Whether an administrator corrected the day; templates ask. */
    public boolean isCorrected() {
        return correction.isPresent();
    }
}
