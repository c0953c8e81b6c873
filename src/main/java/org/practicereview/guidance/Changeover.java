package org.practicereview.guidance;

import java.time.LocalDate;
import org.practicereview.guidance.Transition.Phase;

/** Where a day lies in the change from boards to partners, by the limits of the edition that brought it (S16, S17). */
record Changeover(Guidance guidance, Editions editions) {

    ChangeoverDays days() {
        LocalDate newLaw = newLaw();
        return new ChangeoverDays(newLaw, newLaw.plusMonths(months(Obligation.START_NEW_ARRANGEMENTS)));
    }

    Phase phase(LocalDate day, LocalDate areaStart) {
        if (!days().include(areaStart)) {
            throw new IllegalArgumentException("the new arrangements of an area began from " + newLaw() + " to "
                    + days().last() + ", not on " + areaStart);
        }
        if (day.isBefore(newLaw())) {
            return Phase.OLD_LAW;
        }
        if (day.isBefore(areaStart)) {
            return Phase.BEFORE_AREA_START;
        }
        boolean over = day.isAfter(areaStart.plusMonths(months(Obligation.FINISH_OPEN_SERIOUS_CASE_REVIEWS)));
        return over ? Phase.LATER : Phase.YEAR_AFTER_AREA_START;
    }

    /** The day the duties of the new law began (A1). */
    private LocalDate newLaw() {
        return edition().inForceFrom();
    }

    /** The edition that brought the change is the first that says by when new arrangements begin. */
    private Edition edition() {
        return editions.all().stream()
                .filter(edition -> guidance.findTimeLimit(Obligation.START_NEW_ARRANGEMENTS, edition.code())
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private int months(Obligation obligation) {
        return guidance.timeLimit(obligation, edition().code()).amount();
    }
}
