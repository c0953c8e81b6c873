package org.practicereview.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * How an installation counts where the law is silent. W1 to W6 unless it says otherwise.
 *
 * @param clearWorkingDays whether both ends of a limit are left out, so that a limit has one working day more
 * @param officeCloses the hour after which what is heard counts as heard on the next day; nothing where the hour does
 *     not matter (W2)
 */
public record Conventions(boolean clearWorkingDays, Optional<LocalTime> officeCloses) {

    /** W1 to W6 of the rule book. */
    public static final Conventions OF_THE_RULE_BOOK = new Conventions(false, Optional.empty());

    /** Day 0 of what was heard at that moment, by the clocks in England. */
    public LocalDate dayZero(LocalDateTime heard) {
        return isAfterHours(heard) ? heard.toLocalDate().plusDays(1) : heard.toLocalDate();
    }

    /** Whether the office had closed; in its last minute it is still open. */
    public boolean isAfterHours(LocalDateTime heard) {
        return officeCloses
                .filter(closes -> heard.toLocalTime().isAfter(closes))
                .isPresent();
    }
}
