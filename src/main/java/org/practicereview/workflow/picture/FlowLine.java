package org.practicereview.workflow.picture;

import java.util.List;
import java.util.stream.Collectors;

/** Draws one flow: the line, its head and, after a choice, the answer. */
final class FlowLine {

    private static final double HEAD_LENGTH = 9;
    private static final double HEAD_HALF_WIDTH = 4.5;

    private FlowLine() {}

    static void draw(Svg svg, DrawnFlow flow) {
        svg.empty(
                "polyline",
                "points",
                coordinates(flow.points()),
                "fill",
                "none",
                "stroke",
                Outline.GREY,
                "stroke-width",
                1.5,
                "stroke-linejoin",
                "round");
        head(svg, flow.points());
        flow.label().ifPresent(label -> Lettering.fromTop(svg, flow.name(), label));
    }

    private static void head(Svg svg, List<Point> points) {
        Point tip = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        double length = Math.max(1, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
        double alongX = (tip.x() - before.x()) / length;
        double alongY = (tip.y() - before.y()) / length;
        Point foot = new Point(tip.x() - HEAD_LENGTH * alongX, tip.y() - HEAD_LENGTH * alongY);
        Point left = new Point(foot.x() - HEAD_HALF_WIDTH * alongY, foot.y() + HEAD_HALF_WIDTH * alongX);
        Point right = new Point(foot.x() + HEAD_HALF_WIDTH * alongY, foot.y() - HEAD_HALF_WIDTH * alongX);
        svg.empty("polygon", "points", coordinates(List.of(tip, left, right)), "fill", Outline.GREY);
    }

    private static String coordinates(List<Point> points) {
        return points.stream()
                .map(point -> Svg.pixels(point.x()) + "," + Svg.pixels(point.y()))
                .collect(Collectors.joining(" "));
    }
}
