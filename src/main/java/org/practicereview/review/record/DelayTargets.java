package org.practicereview.review.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.clock.Pauses;
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

    private record Target(Instant recordedAt, LocalDate on) {}

    /** The target of each of these cases that has one, from its delays and from the proceedings beside it. */
    public Map<Long, LocalDate> of(Collection<Long> caseIds) {
        Map<Long, List<ReviewRecord>> delays =
                rows.delays(caseIds).stream().collect(Collectors.groupingBy(ReviewRecord::caseId));
        Map<Long, LocalDate> targets = new HashMap<>();
        for (long caseId : caseIds) {
            Stream.concat(
                            delays.getOrDefault(caseId, List.of()).stream()
                                    .map(delay ->
                                            new Target(delay.at(), LocalDate.parse(delay.says(ReviewDelay.TARGET)))),
                            ofProceedings(caseId))
                    .reduce((first, second) -> second.recordedAt().isBefore(first.recordedAt()) ? first : second)
                    .ifPresent(target -> targets.put(caseId, target.on()));
        }
        return targets;
    }

    private Stream<Target> ofProceedings(long caseId) {
        return pauses.of(caseId).stream()
                .flatMap(pause -> pause.effects().stream())
                .filter(effect -> effect.obligation() == Obligation.PUBLISH_REPORT && effect.targetOn() != null)
                .map(effect -> new Target(effect.recordedAt(), effect.targetOn()));
    }
}
