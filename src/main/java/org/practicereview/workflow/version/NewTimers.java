package org.practicereview.workflow.version;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.clock.Deadline;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.stereotype.Component;

/**
 * Gives a process that moves the moments for which timers wait that its earlier model did not have: the engine sets them
 * when it moves, and a process that does not know the moment could not be moved.
 */
@Component
class NewTimers {

    private final RuntimeService runtime;
    private final List<KnownMoment> known;
    private final Clock clock;

    NewTimers(RuntimeService runtime, List<KnownMoment> known, Clock clock) {
        this.runtime = runtime;
        this.known = known;
        this.clock = clock;
    }

    void giveMoments(RunningProcess process, CaseFile file) {
        momentsOf(process.model(), file).forEach((name, moment) -> {
            if (runtime.getVariable(process.id(), name) == null) {
                runtime.setVariable(process.id(), name, moment);
            }
        });
    }

    private Map<String, Object> momentsOf(String model, CaseFile file) {
        return switch (model) {
            case CaseWorkflow.SPINE, "PanelConsideration" ->
                Map.of(CaseWorkflow.PARTNERS_LAPSE_AT, Date.from(knownOf(file, CaseWorkflow.PARTNERS_LAPSE_AT)));
            case "Learning" -> Map.of(CaseWorkflow.EVERY_MORNING, England.everyMorningAfter(England.today(clock)));
            default -> Map.of();
        };
    }

    private Instant knownOf(CaseFile file, String name) {
        return known.stream()
                .filter(moment -> moment.name().equals(name))
                .flatMap(moment -> moment.of(file).stream())
                .findFirst()
                .orElse(Deadline.NO_DATE);
    }
}
