package org.practicereview.workflow.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;

/** The timers that stand for obligations are those that are drawn, each with its moment. */
class DrawnTimersTest {

    /** What is expected or was chosen by people, though no law or guidance sets the day. */
    private static final Map<String, String> OTHERS = Map.of(
            "BoundaryEvent_ReleaseDue", "${releaseAt}",
            "BoundaryEvent_InformationExpected", "${partnersAnswerLapsesAt}",
            "BoundaryEvent_ReconsiderationExpected", "${partnersAnswerLapsesAt}",
            "BoundaryEvent_CheckMissed", "${checkLapsesAt}");

    @Test
    void every_timer_that_is_drawn_stands_for_an_obligation_and_waits_for_its_moment() throws IOException {
        Map<String, String> named = DrawnTimers.EVENTS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue, event -> "${" + DrawnTimers.MOMENTS.get(event.getKey()) + "}"));

        named.putAll(OTHERS);
        assertThat(drawn()).isEqualTo(named);
    }

    private static Map<String, String> drawn() throws IOException {
        Map<String, String> drawn = new HashMap<>();
        for (Path file : models()) {
            Collection<BoundaryEvent> events =
                    Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(BoundaryEvent.class);
            for (BoundaryEvent event : events) {
                event.getEventDefinitions().stream()
                        .filter(TimerEventDefinition.class::isInstance)
                        .map(TimerEventDefinition.class::cast)
                        // what comes every morning stands for no obligation
                        .filter(timer -> timer.getTimeDate() != null)
                        .forEach(timer ->
                                drawn.put(event.getId(), timer.getTimeDate().getTextContent()));
            }
        }
        return drawn;
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }
}
