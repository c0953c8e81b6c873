package org.practicereview.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.PauseRule;
import org.practicereview.guidance.PauseRule.Effect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A deadline starts while proceedings go on beside its case: they touch it from its start, by the same table as those that
 * were open when they were recorded (L13, L16). A new target is for people to name, later.
 */
@Component
class PausedStarts {

    private final Pauses pauses;
    private final DeadlineMoves moves;
    private final Guidance guidance;
    private final ObjectProvider<StartedBesideProceedings> listeners;

    PausedStarts(
            Pauses pauses, DeadlineMoves moves, Guidance guidance, ObjectProvider<StartedBesideProceedings> listeners) {
        this.pauses = pauses;
        this.moves = moves;
        this.guidance = guidance;
        this.listeners = listeners;
    }

    /** The deadline as it stands then, which has just been started. */
    Deadline touch(Deadline started) {
        Deadline deadline = started;
        List<Pause.Days> without = new ArrayList<>();
        for (Pause pause : pauses.of(started.caseId())) {
            PauseRule rule = guidance.pause(pause.kind(), started.obligation(), started.edition());
            if (isTouched(deadline, pause, rule)) {
                ForeseenEffect effect = effect(deadline, pause, rule, without);
                pauses.affect(pause, effect, null);
                deadline = effect.carriedOut().map(moves::startWith).orElse(deadline);
                listeners.forEach(listener -> listener.touched(pause, effect));
            }
        }
        return deadline;
    }

    private ForeseenEffect effect(Deadline deadline, Pause pause, PauseRule rule, List<Pause.Days> without) {
        if (rule.effect() != Effect.EXPECTED_DATE_MOVES) {
            return new ForeseenEffect(deadline, rule, null, null);
        }
        without.add(pause.days());
        return new ForeseenEffect(deadline, rule, moves.of(deadline, without), null);
    }

    /**
     * What began after the date delayed nothing; what has ended delays nothing more, but its days are not counted where they
     * are days of this deadline.
     */
    private static boolean isTouched(Deadline deadline, Pause pause, PauseRule rule) {
        LocalDate endedOn = pause.endedOn();
        return !pause.startedOn().isAfter(deadline.dueOn())
                && (endedOn == null
                        || rule.effect() == Effect.EXPECTED_DATE_MOVES && endedOn.isAfter(deadline.startedOn()));
    }
}
