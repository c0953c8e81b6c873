package org.practicereview.workflow.picture;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a drawn element is, as far as the picture tells them apart. */
public enum Kind {
    /** A step for a person. */
    USER_TASK,
    /** A step the service takes by itself. */
    SERVICE_TASK,
    /** A step that is a process of its own. */
    CALL_ACTIVITY,
    TASK,
    SUB_PROCESS,
    START_EVENT,
    END_EVENT,
    /** A date that passes without stopping the work. */
    BOUNDARY_TIMER,
    BOUNDARY_EVENT,
    EVENT,
    EXCLUSIVE_GATEWAY,
    PARALLEL_GATEWAY,
    GATEWAY;

    /** The exact types; anything else is drawn by its family. */
    private static final Map<Class<? extends FlowNode>, Kind> EXACT = Map.of(
            UserTask.class, USER_TASK,
            ServiceTask.class, SERVICE_TASK,
            CallActivity.class, CALL_ACTIVITY,
            SubProcess.class, SUB_PROCESS,
            StartEvent.class, START_EVENT,
            EndEvent.class, END_EVENT,
            ExclusiveGateway.class, EXCLUSIVE_GATEWAY,
            ParallelGateway.class, PARALLEL_GATEWAY);

    static Kind of(FlowNode node) {
        if (node instanceof BoundaryEvent boundary) {
            return isQuietTimer(boundary) ? BOUNDARY_TIMER : BOUNDARY_EVENT;
        }
        return EXACT.entrySet().stream()
                .filter(exact -> exact.getKey().isInstance(node))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> familyOf(node));
    }

    private static boolean isQuietTimer(BoundaryEvent boundary) {
        return !boundary.cancelActivity()
                && !boundary.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }

    private static Kind familyOf(FlowNode node) {
        if (node instanceof Activity) {
            return TASK;
        }
        if (node instanceof Gateway) {
            return GATEWAY;
        }
        if (node instanceof Event) {
            return EVENT;
        }
        throw new IllegalArgumentException("No picture for " + node.getId());
    }

    /** Whether somebody or something does work here: the steps that are told in words. */
    public boolean isStep() {
        return switch (this) {
            case USER_TASK, SERVICE_TASK, CALL_ACTIVITY, TASK -> true;
            default -> false;
        };
    }

    boolean isGateway() {
        return this == EXCLUSIVE_GATEWAY || this == PARALLEL_GATEWAY || this == GATEWAY;
    }

    boolean isBoundary() {
        return this == BOUNDARY_TIMER || this == BOUNDARY_EVENT;
    }
}
