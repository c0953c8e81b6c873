package org.practicereview.review.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.clock.Pauses;
import org.practicereview.clock.Pauses.Target;
import org.practicereview.guidance.Obligation;
import org.springframework.stereotype.Component;

/** By when reports are aimed to be published that will be late: the target of whichever delay was recorded last (L13). */
@Component
public class DelayTargets {

    private final RecordRows rows;
    private final Pauses pauses;

    DelayTargets(RecordRows rows, Pauses pauses) {
        this.rows = rows;
        this.pauses = pauses;
    }

    /** The target of each of these cases that has one, from its delays and from the proceedings beside it. */
    public Map<Long, LocalDate> of(Collection<Long> caseIds) {
        return Stream.concat(
                        rows.delays(caseIds).stream().map(DelayTargets::target),
                        pauses.targets(caseIds, Obligation.PUBLISH_REPORT).stream())
                .sorted(Comparator.comparing(Target::recordedAt))
                .collect(Collectors.toMap(Target::caseId, Target::on, (earlier, later) -> later));
    }

    private static Target target(ReviewRecord delay) {
        return new Target(delay.caseId(), LocalDate.parse(delay.says(ReviewDelay.TARGET)), delay.at());
    }
}
