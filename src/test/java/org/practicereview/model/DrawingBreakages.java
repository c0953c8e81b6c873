package org.practicereview.model;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The drawing, broken on purpose. */
final class DrawingBreakages {

    private static final String DRAWN = "every node and every flow is drawn";
    private static final String DOCKED = "flows begin and end at the border of their nodes";
    private static final String COVERED = "nothing covers its neighbour";
    private static final String PLACED = "names outside their shapes have a place";
    private static final String NO = "Flow_ActionsVerifiedNo";
    private static final String LEAVING_START = "Flow_LearningBeginsToOpenLearning";

    private DrawingBreakages() {}

    static Stream<Breakage> all() {
        return Stream.concat(shapes(), lines());
    }

    private static Stream<Breakage> shapes() {
        return Stream.of(
                learning(DRAWN, "Task_VerifyActions", model -> remove(model, "Task_VerifyActions_di")),
                moved(COVERED, "learning", "Task_VerifyActions", -90, 0),
                moved(COVERED, "publication", "BoundaryEvent_AdvanceCopiesDue", -200, 0),
                moved("steps lie within their frame", "rapid-review", "Task_SignForPolice", 0, 100),
                moved("the work runs from left to right", "learning", "EndEvent_LearningFinished", -400, 0),
                learning(
                        PLACED,
                        "Gateway_ActionsVerified",
                        model -> shape(model, "Gateway_ActionsVerified")
                                .getBpmnLabel()
                                .getParentElement()
                                .removeChildElement(
                                        shape(model, "Gateway_ActionsVerified").getBpmnLabel())),
                learning(
                        "no name lies on a shape",
                        "StartEvent_LearningBegins",
                        model -> shape(model, "StartEvent_LearningBegins")
                                .getBpmnLabel()
                                .getBounds()
                                .setX(shape(model, "Task_OpenLearning")
                                        .getBounds()
                                        .getX())));
    }

    private static Stream<Breakage> lines() {
        return Stream.of(
                learning(DRAWN, NO, model -> remove(model, NO + "_di")),
                learning(
                        DRAWN,
                        NO,
                        model -> edge(model, NO)
                                .getWaypoints()
                                .removeAll(points(model, NO)
                                        .subList(1, points(model, NO).size()))),
                learning(
                        DOCKED,
                        LEAVING_START,
                        model -> shift(points(model, LEAVING_START).get(0), -18)),
                learning(
                        DOCKED,
                        LEAVING_START,
                        model -> shift(points(model, LEAVING_START).get(1), 30)),
                learning(DOCKED, NO, model -> shift(points(model, NO).get(0), 10)),
                learning(
                        PLACED,
                        NO,
                        model -> edge(model, NO)
                                .removeChildElement(edge(model, NO).getBpmnLabel())));
    }

    private static Breakage learning(String rule, String place, Consumer<BpmnModelInstance> hand) {
        return new Breakage(rule, "learning", place, hand);
    }

    private static Breakage moved(String rule, String file, String id, double right, double down) {
        String place = rule.contains("left to right") ? "Flow_ActionsVerifiedYes" : id;
        return new Breakage(rule, file, place, model -> {
            Bounds bounds = shape(model, id).getBounds();
            bounds.setX(bounds.getX() + right);
            bounds.setY(bounds.getY() + down);
        });
    }

    private static void shift(Waypoint point, double right) {
        point.setX(point.getX() + right);
    }

    private static void remove(BpmnModelInstance model, String id) {
        model.getModelElementById(id).getParentElement().removeChildElement(model.getModelElementById(id));
    }

    private static BpmnShape shape(BpmnModelInstance model, String id) {
        return model.getModelElementById(id + "_di");
    }

    private static BpmnEdge edge(BpmnModelInstance model, String id) {
        return model.getModelElementById(id + "_di");
    }

    private static List<Waypoint> points(BpmnModelInstance model, String id) {
        return List.copyOf(edge(model, id).getWaypoints());
    }
}
