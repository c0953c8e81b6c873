package org.practicereview.clock;

import static org.practicereview.clock.ExplanationStep.Kind.FACT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Obligation;

/**
 * The three dates of an incident, and which of them starts the clock to notify (T2).
 *
 * @param incidentOn the day of the incident, where it is known; it starts nothing
 * @param awareOn the day the local authority became aware of it
 * @param awareCountsOn the day awareness counts from: the next one where the installation says so of what is heard after
 *     office hours
 * @param suspectedOn the day abuse or neglect was first known or suspected, nothing where none is known
 */
public record NotificationStart(
        @Nullable LocalDate incidentOn,
        LocalDate awareOn,
        LocalDate awareCountsOn,
        @Nullable LocalDate suspectedOn) {

    private static final Set<Obligation> STARTED = EnumSet.of(Obligation.NOTIFY, Obligation.TELL_PARTNERS);

    /** Dates of which only the days are known. */
    public NotificationStart(@Nullable LocalDate incidentOn, LocalDate awareOn, @Nullable LocalDate suspectedOn) {
        this(incidentOn, awareOn, awareOn, suspectedOn);
    }

    /** Whether the clock of that obligation starts with awareness and suspicion. */
    public static boolean starts(Obligation obligation) {
        return STARTED.contains(obligation);
    }

    /** The later of awareness and suspicion. */
    public LocalDate startsOn() {
        return suspectedOn != null && suspectedOn.isAfter(awareCountsOn) ? suspectedOn : awareCountsOn;
    }

    /** What that day is, in words. Where nobody suspects anything there are no two days of which one is the later. */
    public String startedBy() {
        if (suspectedOn != null) {
            return "the later of awareness and suspicion";
        }
        return awareCountsOn.isAfter(awareOn) ? "the day awareness counts from" : "the day of awareness";
    }

    /** The dates, and why this one starts the clock. */
    public List<ExplanationStep> steps() {
        List<ExplanationStep> steps = new ArrayList<>();
        if (incidentOn != null) {
            steps.add(ExplanationStep.of(
                    FACT, incidentOn, "The incident: " + LimitSteps.day(incidentOn) + ". It starts no clock."));
        }
        steps.add(ExplanationStep.of(
                FACT, awareOn, "The local authority became aware of it: " + LimitSteps.day(awareOn) + "."));
        if (awareCountsOn.isAfter(awareOn)) {
            steps.add(ExplanationStep.of(
                    FACT,
                    awareCountsOn,
                    "It was heard after the office had closed, which counts as heard on "
                            + LimitSteps.day(awareCountsOn) + " (W2, office hours)."));
        }
        if (suspectedOn == null) {
            steps.add(ExplanationStep.of(FACT, "No later day is given on which abuse or neglect was first suspected."));
        } else {
            steps.add(ExplanationStep.of(
                    FACT,
                    suspectedOn,
                    "Abuse or neglect was first known or suspected: " + LimitSteps.day(suspectedOn) + "."));
        }
        steps.add(ExplanationStep.of(
                FACT, startsOn(), "The clock starts on " + startedBy() + ": " + LimitSteps.day(startsOn()) + "."));
        return steps;
    }
}
