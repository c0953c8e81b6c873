package org.practicereview.workflow.picture;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Reads what is drawn from a model: the shapes and edges, with the names of what they stand for. */
final class DiagramReader {

    private final BpmnModelInstance model;

    DiagramReader(BpmnModelInstance model) {
        this.model = model;
    }

    Diagram read() {
        Process process = model.getModelElementsByType(Process.class).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The model holds no process"));
        return new Diagram(process.getId(), nameOr(process.getName(), process.getId()), nodes(), flows());
    }

    private List<DrawnNode> nodes() {
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
        return shapes.stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode)
                .map(shape -> node(shape, (FlowNode) shape.getBpmnElement()))
                .toList();
    }

    private static DrawnNode node(BpmnShape shape, FlowNode node) {
        return new DrawnNode(
                node.getId(),
                nameOr(node.getName(), ""),
                Kind.of(node),
                Box.of(shape.getBounds()),
                box(shape.getBpmnLabel()),
                node.getParentElement() instanceof SubProcess around ? Optional.of(around.getId()) : Optional.empty(),
                node instanceof BoundaryEvent event
                        ? Optional.of(event.getAttachedTo().getId())
                        : Optional.empty());
    }

    private List<DrawnFlow> flows() {
        Collection<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class);
        return edges.stream()
                .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                .map(edge -> flow(edge, (SequenceFlow) edge.getBpmnElement()))
                .toList();
    }

    private static DrawnFlow flow(BpmnEdge edge, SequenceFlow flow) {
        return new DrawnFlow(
                nameOr(flow.getName(), ""),
                flow.getSource().getId(),
                flow.getTarget().getId(),
                edge.getWaypoints().stream()
                        .map(waypoint -> new Point(waypoint.getX(), waypoint.getY()))
                        .toList(),
                box(edge.getBpmnLabel()));
    }

    private static Optional<Box> box(BpmnLabel label) {
        return Optional.ofNullable(label).map(BpmnLabel::getBounds).map(Box::of);
    }

    private static String nameOr(String name, String otherwise) {
        return name == null ? otherwise : name;
    }
}
