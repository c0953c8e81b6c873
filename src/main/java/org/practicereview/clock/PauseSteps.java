package org.practicereview.clock;

import java.util.List;
import org.practicereview.clock.ExplanationStep.Kind;
import org.practicereview.form.DayInWords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says what proceedings beside the case do to a deadline (L13, L16). Which court and why stand in the ledger, for those who
 * may read it.
 */
@Component
@Order(2)
class PauseSteps implements ExplanationPart {

    private final Pauses pauses;

    PauseSteps(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public List<ExplanationStep> of(Deadline deadline) {
        return pauses.of(deadline.caseId()).stream()
                .flatMap(pause -> pause.effects().stream()
                        .filter(effect -> effect.deadlineId() == deadline.id())
                        .map(effect -> step(pause, effect)))
                .toList();
    }

    private static ExplanationStep step(Pause pause, Pause.Effect effect) {
        String words = "%s from %s: %s. Rule %s, %s. %s."
                .formatted(
                        pause.kind().label(),
                        DayInWords.of(pause.startedOn()),
                        effect.rule().effect().label(),
                        effect.rule().citation().ruleId(),
                        effect.rule().citation().source(),
                        effect.rule().citation().confidence().label());
        return ExplanationStep.of(Kind.PAUSED, effect.dueAfter(), words + moved(effect) + target(effect));
    }

    private static String moved(Pause.Effect effect) {
        return effect.dueAfter().equals(effect.dueBefore())
                ? ""
                : " From %s to %s.".formatted(DayInWords.of(effect.dueBefore()), DayInWords.of(effect.dueAfter()));
    }

    private static String target(Pause.Effect effect) {
        if (effect.targetOn() != null) {
            return " Aimed at instead: %s.".formatted(DayInWords.of(effect.targetOn()));
        }
        return effect.lacksTarget() ? " There is no new target yet." : "";
    }
}
