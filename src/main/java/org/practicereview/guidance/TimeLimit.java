package org.practicereview.guidance;

/**
 * How long something may take.
 *
 * @param amount how many units
 * @param unit what is counted
 * @param direction whether it is counted on from, or back from, the day that starts it
 * @param startedBy what starts it, in words
 * @param statutory whether law sets it; otherwise it is an expectation
 * @param citation where it stands
 */
public record TimeLimit(
        int amount, Unit unit, Direction direction, String startedBy, boolean statutory, Citation citation) {

    /** What a limit counts. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        WEEKS,
        MONTHS,
        YEARS,
        /** By the clock, from a moment and not from a day (K2). */
        HOURS
    }

    /** Which way a limit counts. */
    public enum Direction {
        AFTER,
        BEFORE
    }

    /** The limit in words, such as "15 working days". */
    public String inWords() {
        String word = unit.name().toLowerCase(java.util.Locale.UK).replace('_', ' ');
        return amount + " " + (amount == 1 ? word.substring(0, word.length() - 1) : word);
    }
}
