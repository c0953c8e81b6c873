package org.practicereview.guidance;

import java.time.LocalDate;
import org.practicereview.guidance.Transition.Phase;

/**
 * Where a day lies in the change from boards to partners, by the limits of the edition that brought it (S16, S17).
 *
 * @param newLaw the day the duties of the new law began (A1)
 */
record Changeover(Guidance guidance, LocalDate newLaw) {

    private static final String EDITION = "WT2018";

    Changeover(Guidance guidance, Editions editions) {
        this(guidance, editions.of(EDITION).inForceFrom());
    }

    ChangeoverDays days() {
        return new ChangeoverDays(newLaw, newLaw.plusMonths(months(Obligation.START_NEW_ARRANGEMENTS)));
    }

    Phase phase(LocalDate day, LocalDate areaStart) {
        if (!days().include(areaStart)) {
            throw new IllegalArgumentException("the new arrangements of an area began from " + newLaw + " to "
                    + days().last() + ", not on " + areaStart);
        }
        if (day.isBefore(newLaw)) {
            return Phase.OLD_LAW;
        }
        if (day.isBefore(areaStart)) {
            return Phase.BEFORE_AREA_START;
        }
        boolean over = day.isAfter(areaStart.plusMonths(months(Obligation.FINISH_OPEN_SERIOUS_CASE_REVIEWS)));
        return over ? Phase.LATER : Phase.YEAR_AFTER_AREA_START;
    }

    private int months(Obligation obligation) {
        return guidance.timeLimit(obligation, EDITION).amount();
    }
}
