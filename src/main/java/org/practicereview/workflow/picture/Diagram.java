package org.practicereview.workflow.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One process as it is drawn: plain values, read once from the model, safe to share between requests. */
record Diagram(String id, String name, List<DrawnNode> nodes, List<DrawnFlow> flows) {

    private static final double MARGIN = 20;

    Optional<DrawnNode> node(String nodeId) {
        return nodes.stream().filter(node -> node.id().equals(nodeId)).findFirst();
    }

    Stream<DrawnNode> nodesInside(Optional<String> scope) {
        return nodes.stream().filter(node -> node.isInside(scope));
    }

    Stream<String> targetsOf(String nodeId) {
        return flows.stream().filter(flow -> flow.source().equals(nodeId)).map(DrawnFlow::target);
    }

    /** An open step is late where the work around it is: the date is the frame's, the delay is felt in the step. */
    State stateOf(DrawnNode node, Progress progress) {
        boolean lateAround =
                node.parent().flatMap(this::node).stream().anyMatch(around -> stateOf(around, progress) == State.LATE);
        State own = progress.stateOf(node.id());
        return own == State.CURRENT && lateAround ? State.LATE : own;
    }

    /** All that is drawn, with room for the marks on the outermost shapes. */
    Box box() {
        Stream<Box> shapes = nodes.stream().map(DrawnNode::box);
        Stream<Box> labels = nodes.stream().flatMap(node -> node.label().stream());
        Stream<Box> arrows = flows.stream().map(DrawnFlow::box);
        Stream<Box> answers = flows.stream().flatMap(flow -> flow.label().stream());
        return Stream.of(shapes, labels, arrows, answers)
                .flatMap(boxes -> boxes)
                .reduce(Box::with)
                .orElseThrow(() -> new IllegalStateException("Nothing is drawn in " + id))
                .widenedBy(MARGIN);
    }
}
