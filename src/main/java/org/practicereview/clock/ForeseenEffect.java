package org.practicereview.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.PauseRule;

/**
 * What proceedings would do to an open deadline.
 *
 * @param deadline as it stands
 * @param rule what the guidance says
 * @param move its count without the days of the proceedings; nothing where the date stays
 * @param targetSoFar the day aimed at since they were last recorded, nothing when none was
 */
public record ForeseenEffect(
        Deadline deadline,
        PauseRule rule,
        @Nullable DeadlineMove move,
        @Nullable LocalDate targetSoFar) {

    /** The date as it would stand. */
    public LocalDate dueAfter() {
        return move == null ? deadline.dueOn() : move.count().end();
    }

    /** The move to be carried out, where the date would be another one. */
    public Optional<DeadlineMove> carriedOut() {
        return Optional.ofNullable(move).filter(found -> !found.count().end().equals(deadline.dueOn()));
    }

    /** Whether a new target must be named. */
    public boolean asksForTarget() {
        return rule.effect() == PauseRule.Effect.REASON_FOR_DELAY;
    }
}
