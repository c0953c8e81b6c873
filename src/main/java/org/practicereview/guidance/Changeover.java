package org.practicereview.guidance;

import java.time.LocalDate;
import org.practicereview.guidance.Transition.Phase;

/**
 * Where a day lies in the change from boards to partners, by the limits of the edition that brought it (S16, S17).
 *
 * @param days when the new arrangements of an area can have begun, from the day the duties of the new law did (A1)
 * @param monthsToFinish how long open serious case reviews may go on after an area began
 */
record Changeover(ChangeoverDays days, int monthsToFinish) {

    /**
     * The edition that brought the change is the first that says by when new arrangements begin.
     *
     * @throws UnreliableGuidance when none says so
     * @throws NotUnderThisEdition when that one does not say by when open reviews are finished
     */
    static Changeover of(Guidance guidance, Editions editions) {
        Edition brought = editions.all().stream()
                .filter(edition -> guidance.findTimeLimit(Obligation.START_NEW_ARRANGEMENTS, edition.code())
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new UnreliableGuidance("TimeLimits names no edition with a limit for "
                        + Obligation.START_NEW_ARRANGEMENTS
                        + ": from when to when new arrangements began cannot be worked out"));
        LocalDate newLaw = brought.inForceFrom();
        return new Changeover(
                new ChangeoverDays(
                        newLaw, newLaw.plusMonths(months(guidance, brought, Obligation.START_NEW_ARRANGEMENTS))),
                months(guidance, brought, Obligation.FINISH_OPEN_SERIOUS_CASE_REVIEWS));
    }

    Phase phase(LocalDate day, LocalDate areaStart) {
        if (!days.include(areaStart)) {
            throw new IllegalArgumentException("the new arrangements of an area began from " + days.first() + " to "
                    + days.last() + ", not on " + areaStart);
        }
        if (day.isBefore(days.first())) {
            return Phase.OLD_LAW;
        }
        if (day.isBefore(areaStart)) {
            return Phase.BEFORE_AREA_START;
        }
        return day.isAfter(areaStart.plusMonths(monthsToFinish)) ? Phase.LATER : Phase.YEAR_AFTER_AREA_START;
    }

    private static int months(Guidance guidance, Edition edition, Obligation obligation) {
        return guidance.timeLimit(obligation, edition.code()).amount();
    }
}
