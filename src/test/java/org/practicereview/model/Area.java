package org.practicereview.model;

import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Where something is drawn, in pixels. */
record Area(double x, double y, double width, double height) {

    /** Rounding of modellers. */
    private static final double TOLERANCE = 1.5;

    static Area of(Bounds bounds) {
        return new Area(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    boolean overlaps(Area other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    boolean holds(Area other) {
        return other.x >= x
                && other.y >= y
                && other.x + other.width <= x + width
                && other.y + other.height <= y + height;
    }

    /** Whether a point lies on the border of a node drawn here: circle, diamond or rectangle. */
    boolean borders(FlowNode node, Waypoint point) {
        double fromCentreX = Math.abs(point.getX() - centreX());
        double fromCentreY = Math.abs(point.getY() - centreY());
        if (node instanceof Event) {
            return isNought(Math.hypot(fromCentreX, fromCentreY) - width / 2);
        }
        if (node instanceof Gateway) {
            return isNought(fromCentreX + fromCentreY * width / height - width / 2);
        }
        return isNought(Math.max(fromCentreX - width / 2, fromCentreY - height / 2));
    }

    private static boolean isNought(double distance) {
        return Math.abs(distance) <= TOLERANCE;
    }
}
