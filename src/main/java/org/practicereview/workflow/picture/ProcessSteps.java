package org.practicereview.workflow.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * The picture in words: the steps of a process in the order in which they are drawn. Models run left to right (their
 * contract test holds that), so the order of the drawing is the order of the work.
 *
 * <p>A step that was not taken and can no longer come is left out; so is what follows a timer, until it has fired.
 */
public final class ProcessSteps {

    private static final Comparator<DrawnNode> LEFT_TO_RIGHT = Comparator.<DrawnNode>comparingDouble(
                    node -> node.box().x())
            .thenComparingDouble(node -> node.box().y());

    private final Diagram diagram;

    ProcessSteps(Diagram diagram) {
        this.diagram = diagram;
    }

    /** Reads the model once; the steps of any number of cases can then be told. */
    public static ProcessSteps of(BpmnModelInstance model) {
        return new ProcessSteps(new DiagramReader(model).read());
    }

    public List<Step> of(Progress progress) {
        Set<String> ahead = new Outlook(diagram).from(progress);
        return inside(Optional.empty())
                .filter(node -> progress.isVisited(node.id()) || ahead.contains(node.id()))
                .map(node -> new Step(node.id(), node.name(), node.kind(), diagram.stateOf(node, progress)))
                .toList();
    }

    private Stream<DrawnNode> inside(Optional<String> scope) {
        return diagram.nodesInside(scope).sorted(LEFT_TO_RIGHT).flatMap(this::stepsOf);
    }

    private Stream<DrawnNode> stepsOf(DrawnNode node) {
        if (node.kind() == Kind.SUB_PROCESS) {
            return inside(Optional.of(node.id()));
        }
        return node.kind().isStep() ? Stream.of(node) : Stream.empty();
    }
}
