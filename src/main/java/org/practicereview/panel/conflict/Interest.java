package org.practicereview.panel.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member of the Panel declared: a tie to an area, an agency or a case.
 *
 * @param person the member
 * @param area code of the area
 * @param agency name of the employer or agency, as written
 * @param reference of the case, where it is about one
 * @param beginsOn its first day, where it has one
 * @param endsOn its last day, nothing while it goes on
 */
public record Interest(
        UUID id,
        UUID person,
        InterestKind kind,
        @Nullable String area,
        @Nullable String agency,
        @Nullable String reference,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable String note,
        Instant declaredAt) {

    /** Whole years from its end to that day; 0 where it goes on, ended within a year or later. */
    int yearsBefore(LocalDate day) {
        return endsOn == null ? 0 : (int) Math.max(0, ChronoUnit.YEARS.between(endsOn, day));
    }

    /** What is written stays out of logs. */
    @Override
    public String toString() {
        return "Interest " + id;
    }
}
