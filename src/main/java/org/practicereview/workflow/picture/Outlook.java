package org.practicereview.workflow.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What may still come: everything the arrows lead to from where the case stands, timers aside. */
final class Outlook {

    private final Diagram diagram;

    Outlook(Diagram diagram) {
        this.diagram = diagram;
    }

    /** Ids of the nodes ahead, those where the case stands included. */
    Set<String> from(Progress progress) {
        Deque<String> ahead = new ArrayDeque<>();
        diagram.nodes().stream()
                .filter(node -> standsAt(node, progress))
                .map(DrawnNode::id)
                .forEach(ahead::add);
        Set<String> reached = new LinkedHashSet<>();
        while (!ahead.isEmpty()) {
            String id = ahead.remove();
            if (reached.add(id)) {
                nextAfter(id).forEach(ahead::add);
            }
        }
        return reached;
    }

    /** An open subprocess is left out: its open step is the place, not its beginning. */
    private boolean standsAt(DrawnNode node, Progress progress) {
        if (!progress.hasBegun()) {
            return node.kind() == Kind.START_EVENT && node.parent().isEmpty();
        }
        return progress.isOpen(node.id()) && node.kind() != Kind.SUB_PROCESS;
    }

    private Stream<String> nextAfter(String id) {
        Stream<String> within = diagram.nodesInside(Optional.of(id))
                .filter(node -> node.kind() == Kind.START_EVENT)
                .map(DrawnNode::id);
        Stream<String> after = diagram.targetsOf(id);
        Stream<String> afterFrame = diagram.node(id)
                .flatMap(DrawnNode::parent)
                .map(diagram::targetsOf)
                .orElseGet(Stream::empty);
        return Stream.of(within, after, afterFrame).flatMap(ids -> ids);
    }
}
