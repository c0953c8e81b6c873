package org.practicereview.guidance;

import java.time.LocalDate;
import org.practicereview.guidance.Transition.Phase;

/** Where a day lies in the change from boards to partners, by the limits of the edition that brought it (S16, S17). */
record Changeover(Guidance guidance) {

    private static final String EDITION = "WT2018";

    /** The duties of the new law begin (A1). */
    private static final LocalDate NEW_LAW = LocalDate.of(2018, 6, 29);

    ChangeoverDays days() {
        return new ChangeoverDays(NEW_LAW, NEW_LAW.plusMonths(months(Obligation.START_NEW_ARRANGEMENTS)));
    }

    Phase phase(LocalDate day, LocalDate areaStart) {
        if (!days().include(areaStart)) {
            throw new IllegalArgumentException("the new arrangements of an area began from " + NEW_LAW + " to "
                    + days().last() + ", not on " + areaStart);
        }
        if (day.isBefore(NEW_LAW)) {
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
