package org.practicereview.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Where the elements of a model are drawn, by their ids. */
record Drawing(Map<String, Area> areas, Map<String, List<Waypoint>> lines, Map<String, Area> labels) {

    /** For what is not drawn: another rule complains of that. */
    private static final Area NOWHERE = new Area(-1, -1, 0, 0);

    Drawing(Model model) {
        this(areasOf(model), linesOf(model), labelsOf(model));
    }

    Area area(FlowNode node) {
        return areas.getOrDefault(node.getId(), NOWHERE);
    }

    List<Waypoint> line(String flow) {
        return lines.getOrDefault(flow, List.of());
    }

    private static Map<String, Area> areasOf(Model model) {
        return model.all(BpmnShape.class)
                .collect(
                        Collectors.toMap(shape -> shape.getBpmnElement().getId(), shape -> Area.of(shape.getBounds())));
    }

    private static Map<String, List<Waypoint>> linesOf(Model model) {
        return model.all(BpmnEdge.class)
                .collect(Collectors.toMap(edge -> edge.getBpmnElement().getId(), edge -> copy(edge.getWaypoints())));
    }

    private static List<Waypoint> copy(Collection<Waypoint> waypoints) {
        return List.copyOf(waypoints);
    }

    private static Map<String, Area> labelsOf(Model model) {
        Stream<Map.Entry<String, Optional<Area>>> ofShapes = model.all(BpmnShape.class)
                .map(shape -> Map.entry(shape.getBpmnElement().getId(), areaOf(shape.getBpmnLabel())));
        Stream<Map.Entry<String, Optional<Area>>> ofEdges = model.all(BpmnEdge.class)
                .map(edge -> Map.entry(edge.getBpmnElement().getId(), areaOf(edge.getBpmnLabel())));
        return Stream.concat(ofShapes, ofEdges)
                .filter(label -> label.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().orElseThrow()));
    }

    private static Optional<Area> areaOf(BpmnLabel label) {
        return Optional.ofNullable(label).map(BpmnLabel::getBounds).map(Area::of);
    }
}
