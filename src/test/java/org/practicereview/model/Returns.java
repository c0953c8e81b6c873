package org.practicereview.model;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The flows that lead back to an earlier step: those that close a loop when one follows the arrows from a beginning. */
final class Returns {

    private final Set<String> finished = new HashSet<>();
    private final Set<String> underway = new HashSet<>();
    private final Set<String> returning = new LinkedHashSet<>();

    private final List<BoundaryEvent> attached;

    Returns(Model model) {
        attached = model.all(BoundaryEvent.class).toList();
        model.nodes()
                .filter(node -> node.getIncoming().isEmpty() && !(node instanceof BoundaryEvent))
                .forEach(this::follow);
    }

    Stream<String> flows() {
        return returning.stream();
    }

    private void follow(FlowNode node) {
        underway.add(node.getId());
        for (SequenceFlow flow : node.getOutgoing()) {
            String target = flow.getTarget().getId();
            if (underway.contains(target)) {
                returning.add(flow.getId());
            } else if (!finished.contains(target)) {
                follow(flow.getTarget());
            }
        }
        // what an attached event leads back to lies before the work it is attached to
        attached.stream()
                .filter(event -> event.getAttachedTo().getId().equals(node.getId()))
                .forEach(this::follow);
        underway.remove(node.getId());
        finished.add(node.getId());
    }
}
