package org.practicereview.guidance;

/**
 * How long something may take.
 *
 * @param amount how many units
 * @param unit what is counted
 * @param direction whether it is counted on from, or back from, the day that starts it
 * @param startedBy what starts it, in words
 * @param setBy who sets it
 * @param citation where it stands
 */
public record TimeLimit(int amount, Unit unit, Direction direction, String startedBy, SetBy setBy, Citation citation) {

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

    /** Whether law asks for it; how many days it takes may still be set by guidance. */
    public boolean statutory() {
        return setBy.isLaw();
    }

    /** The limit of a date that was started: it keeps whether law asks for it, and its row of the table says who sets it. */
    public TimeLimit withWhoSetsIt(Guidance guidance, Obligation obligation, String edition) {
        return guidance.findTimeLimit(obligation, edition).map(this::setAs).orElse(this);
    }

    private TimeLimit setAs(TimeLimit today) {
        boolean sameRule = today.citation().ruleId().equals(citation.ruleId()) && today.statutory() == statutory();
        return sameRule ? new TimeLimit(amount, unit, direction, startedBy, today.setBy(), citation) : this;
    }

    /** The limit in words, such as "15 working days". */
    public String inWords() {
        String word = unit.name().toLowerCase(java.util.Locale.UK).replace('_', ' ');
        return amount + " " + (amount == 1 ? word.substring(0, word.length() - 1) : word);
    }
}
