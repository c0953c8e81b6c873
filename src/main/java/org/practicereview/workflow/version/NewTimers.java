package org.practicereview.workflow.version;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.practicereview.calendar.England;
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
    private final Clock clock;

    NewTimers(RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    void giveMoments(RunningProcess process) {
        momentsOf(process.model()).forEach((name, moment) -> {
            if (runtime.getVariable(process.id(), name) == null) {
                runtime.setVariable(process.id(), name, moment);
            }
        });
    }

    private Map<String, Object> momentsOf(String model) {
        return switch (model) {
            case CaseWorkflow.SPINE, "PanelConsideration" ->
                Map.of(CaseWorkflow.PARTNERS_LAPSE_AT, Date.from(Deadline.NO_DATE));
            case "Learning" -> Map.of("everyMorning", England.everyMorningAfter(England.today(clock)));
            default -> Map.of();
        };
    }
}
