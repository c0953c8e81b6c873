package org.practicereview.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A model is read by people in a modeller, and the picture of a case is drawn from it. */
final class DrawingRules {

    static final List<ModelRule> ALL = List.of(
            new ModelRule("every node and every flow is drawn", DrawingRules::undrawn),
            new ModelRule("flows begin and end at the border of their nodes", DrawingRules::undocked),
            new ModelRule("nothing covers its neighbour", DrawingRules::overlapping),
            new ModelRule("steps lie within their frame", DrawingRules::outsideFrame),
            new ModelRule("names outside their shapes have a place", DrawingRules::unplacedNames),
            new ModelRule("no name lies on a shape", DrawingRules::namesOnShapes),
            new ModelRule("the work runs from left to right", DrawingRules::runningBack));

    private DrawingRules() {}

    private static Stream<String> undrawn(Model model) {
        Drawing drawing = new Drawing(model);
        Stream<String> nodes =
                model.nodes().map(FlowNode::getId).filter(id -> !drawing.areas().containsKey(id));
        Stream<String> flows = model.flows()
                .map(SequenceFlow::getId)
                .filter(id -> drawing.line(id).size() < 2);
        return Stream.concat(nodes, flows);
    }

    private static Stream<String> undocked(Model model) {
        Drawing drawing = new Drawing(model);
        return model.flows()
                .filter(flow -> drawing.line(flow.getId()).size() >= 2)
                .filter(flow -> !isDocked(drawing, flow))
                .map(SequenceFlow::getId);
    }

    private static boolean isDocked(Drawing drawing, SequenceFlow flow) {
        List<Waypoint> line = drawing.line(flow.getId());
        return drawing.area(flow.getSource()).borders(flow.getSource(), line.get(0))
                && drawing.area(flow.getTarget()).borders(flow.getTarget(), line.get(line.size() - 1));
    }

    private static Stream<String> overlapping(Model model) {
        Drawing drawing = new Drawing(model);
        return model.nodes()
                .flatMap(node -> model.nodes()
                        .filter(other -> node.getId().compareTo(other.getId()) < 0)
                        .filter(other -> node.getParentElement().equals(other.getParentElement()))
                        .filter(other -> !isAttached(node, other) && !isAttached(other, node))
                        .filter(other -> drawing.area(node).overlaps(drawing.area(other)))
                        .map(other -> node.getId() + " and " + other.getId()));
    }

    private static boolean isAttached(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().equals(host);
    }

    private static Stream<String> outsideFrame(Model model) {
        Drawing drawing = new Drawing(model);
        return model.nodes()
                .filter(node -> node.getParentElement() instanceof SubProcess frame
                        && !drawing.area(frame).holds(drawing.area(node)))
                .map(FlowNode::getId);
    }

    private static Stream<String> unplacedNames(Model model) {
        Drawing drawing = new Drawing(model);
        Stream<String> nodes = model.nodes()
                .filter(node -> node instanceof Event || node instanceof Gateway)
                .map(FlowNode::getId);
        Stream<String> flows =
                model.flows().filter(flow -> flow.getName() != null).map(SequenceFlow::getId);
        return Stream.concat(nodes, flows).filter(id -> !drawing.labels().containsKey(id));
    }

    private static Stream<String> namesOnShapes(Model model) {
        Drawing drawing = new Drawing(model);
        return drawing.labels().entrySet().stream()
                .flatMap(label -> model.nodes()
                        .filter(node -> !(node instanceof SubProcess))
                        .filter(node -> drawing.area(node).overlaps(label.getValue()))
                        .map(node -> "the name of " + label.getKey() + " on " + node.getId()));
    }

    private static Stream<String> runningBack(Model model) {
        Drawing drawing = new Drawing(model);
        Set<String> returning = new Returns(model).flows().collect(Collectors.toSet());
        return model.flows()
                .filter(flow -> !returning.contains(flow.getId()))
                .filter(flow -> drawing.area(flow.getTarget()).centreX()
                        < drawing.area(flow.getSource()).centreX())
                .map(SequenceFlow::getId);
    }
}
