package org.practicereview.workflow.picture;

import java.util.List;
import java.util.Optional;

/** An arrow as the model places it. */
record DrawnFlow(String name, String source, String target, List<Point> points, Optional<Box> label) {

    Box box() {
        return points.stream()
                .map(point -> new Box(point.x(), point.y(), 0, 0))
                .reduce(Box::with)
                .orElseThrow(() -> new IllegalStateException("Flow from " + source + " has no points"));
    }
}
