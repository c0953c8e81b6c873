package org.practicereview.calculator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.ExplanationStep;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.Relaxation;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.guidance.Wording;

/**
 * What the calculator answers.
 *
 * @param edition the edition whose rule it is
 * @param wording how bodies and reviews were called then
 * @param citation where the rule stands, also where it says that there is no limit
 * @param startedOn day 0
 * @param found the date; nothing where the edition knows no such limit
 * @param done whether what was done was in time, nothing where that was not asked
 * @param steps how the date was found
 */
public record Answer(
        Obligation obligation,
        Edition edition,
        Wording wording,
        Citation citation,
        LocalDate startedOn,
        @Nullable Found found,
        @Nullable Done done,
        List<ExplanationStep> steps) {

    /**
     * The date.
     *
     * @param limit how long it may take
     * @param startedAt the moment, for limits in hours
     * @param dueOn the last day in time, or the last day on which it must be available
     * @param dueAt the moment a limit in hours ends
     * @param firstTakeDownOn the first day on which it may be taken down, for what must stay available
     * @param provisional whether it depends on bank holidays that are not published yet
     * @param relaxation what a dated overlay says of it; the date stays
     * @param toldOnBreach who is told when it is not kept
     */
    public record Found(
            TimeLimit limit,
            @Nullable Instant startedAt,
            LocalDate dueOn,
            @Nullable Instant dueAt,
            @Nullable LocalDate firstTakeDownOn,
            boolean provisional,
            @Nullable Relaxation relaxation,
            List<Recipient> toldOnBreach) {

        public boolean isRelaxed() {
            return relaxation != null && relaxation.relaxed();
        }
    }

    /**
     * What was done.
     *
     * @param workingDaysLate 0 also when only weekends and holidays have passed since
     */
    public record Done(LocalDate on, boolean late, int workingDaysLate) {

        /** Whether it was in time, as people say it. */
        public String inWords() {
            if (!late) {
                return "in time";
            }
            return switch (workingDaysLate) {
                case 0 -> "late, no working day had passed since";
                case 1 -> "1 working day late";
                default -> workingDaysLate + " working days late";
            };
        }
    }
}
