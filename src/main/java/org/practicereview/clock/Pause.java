package org.practicereview.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.PauseRule;
import org.practicereview.guidance.Proceedings;

/**
 * Proceedings beside a case, and what they do to its deadlines (L13, L16).
 *
 * @param number its number in the case, from 1
 * @param kind of proceedings
 * @param authority court, coroner or police force; without names of children
 * @param reason why they delay the case; part of its record
 * @param startedOn first day
 * @param expectedEndOn last day as it is expected, nothing when nobody knows
 * @param endedOn last day, nothing while they go on
 * @param effects on the deadlines that were open when it was recorded or changed, or that started since
 * @param version rises with every change
 */
public record Pause(
        long id,
        long caseId,
        int number,
        Proceedings kind,
        String authority,
        String reason,
        LocalDate startedOn,
        @Nullable LocalDate expectedEndOn,
        @Nullable LocalDate endedOn,
        UUID recordedBy,
        Instant recordedAt,
        int version,
        List<Effect> effects) {

    /**
     * What it does to one deadline.
     *
     * @param rule the row of the guidance that says so, as it stood then
     * @param dueBefore the date before
     * @param dueAfter the date since; the same where it stays
     * @param targetOn the day aimed at instead, nothing where none is needed
     * @param recordedAt when that was recorded
     */
    public record Effect(
            long deadlineId,
            Obligation obligation,
            PauseRule rule,
            LocalDate dueBefore,
            LocalDate dueAfter,
            @Nullable LocalDate targetOn,
            Instant recordedAt) {

        /** Whether people still have to name a new target: it delays a date that started after it was recorded. */
        public boolean lacksTarget() {
            return targetOn == null && rule.effect() == PauseRule.Effect.REASON_FOR_DELAY;
        }
    }

    /** These proceedings, with these effects on the deadlines of the case. */
    Pause with(List<Effect> others) {
        return new Pause(
                id,
                caseId,
                number,
                kind,
                authority,
                reason,
                startedOn,
                expectedEndOn,
                endedOn,
                recordedBy,
                recordedAt,
                version,
                others);
    }

    public Days days() {
        return new Days(startedOn, expectedEndOn, endedOn);
    }

    public boolean isOver() {
        return endedOn != null;
    }

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "Pause " + number + " of case " + caseId;
    }

    /** The days of proceedings, both ends included. */
    public record Days(
            LocalDate startedOn,
            @Nullable LocalDate expectedEndOn,
            @Nullable LocalDate endedOn) {

        /** The last day as far as it is known. */
        public @Nullable LocalDate lastDay() {
            return endedOn == null ? expectedEndOn : endedOn;
        }

        /** Whether that day is one of them; without any end known, only the first day counts. */
        boolean contains(LocalDate day) {
            LocalDate last = lastDay();
            return last != null && !day.isBefore(startedOn) && !day.isAfter(last);
        }

        /** Whether they share a day; what has not ended may go on for ever. */
        public boolean overlaps(Days other) {
            return !endsBefore(other.startedOn) && !other.endsBefore(startedOn);
        }

        private boolean endsBefore(LocalDate day) {
            return endedOn != null && endedOn.isBefore(day);
        }
    }
}
