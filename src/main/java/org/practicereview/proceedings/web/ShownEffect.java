package org.practicereview.proceedings.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.clock.Pause;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.PauseRule;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Links;

/**
 * What proceedings do, or would do, to a date.
 *
 * @param effect what becomes of it
 * @param note the same in words
 * @param dueBefore the date before
 * @param dueAfter the date since; the same where it stays
 * @param asksForTarget whether a new target must be sent
 * @param targetOn the day aimed at instead; nothing where none is needed, and where none was named yet because the date
 *     started after the proceedings were recorded
 * @param why the address that explains the date
 */
record ShownEffect(
        Coded<Obligation> obligation,
        Coded<PauseRule.Effect> effect,
        String note,
        String ruleId,
        String source,
        Coded<Confidence> confidence,
        LocalDate dueBefore,
        LocalDate dueAfter,
        boolean asksForTarget,
        @Nullable LocalDate targetOn,
        String why) {

    static ShownEffect of(IncidentReference reference, Pause.Effect effect) {
        return of(
                Links.why(reference, String.valueOf(effect.deadlineId())),
                effect.obligation(),
                effect.rule(),
                effect.dueBefore(),
                effect.dueAfter(),
                effect.targetOn());
    }

    static ShownEffect of(IncidentReference reference, ForeseenEffect effect) {
        return of(
                Links.why(reference, String.valueOf(effect.deadline().id())),
                effect.deadline().obligation(),
                effect.rule(),
                effect.deadline().dueOn(),
                effect.dueAfter(),
                effect.targetSoFar());
    }

    private static ShownEffect of(
            String why,
            Obligation obligation,
            PauseRule rule,
            LocalDate before,
            LocalDate after,
            @Nullable LocalDate target) {
        return new ShownEffect(
                Coded.of(obligation),
                Coded.of(rule.effect()),
                rule.note(),
                rule.citation().ruleId(),
                rule.citation().source(),
                Coded.of(rule.citation().confidence()),
                before,
                after,
                rule.effect() == PauseRule.Effect.REASON_FOR_DELAY,
                target,
                why);
    }
}
