package org.practicereview.clock;

import java.util.List;
import org.practicereview.clock.ExplanationStep.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says what relaxes a deadline. Its date stays (RR19). */
@Component
@Order(1)
class RelaxedStep implements ExplanationPart {

    @Override
    public List<ExplanationStep> of(Deadline deadline) {
        Relaxed relaxed = deadline.relaxed();
        return relaxed == null
                ? List.of()
                : List.of(ExplanationStep.of(
                        Kind.RELAXED,
                        "%s: %s. The date stays; being late is information only. Rule %s, %s. %s."
                                .formatted(
                                        relaxed.because(),
                                        relaxed.note(),
                                        relaxed.citation().ruleId(),
                                        relaxed.citation().source(),
                                        relaxed.citation().confidence().label())));
    }
}
