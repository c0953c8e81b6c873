package org.practicereview.model;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** The way of the work, broken on purpose. */
final class FlowBreakages {

    private static final String CONDITION = "a condition compares the outcome with a choice";
    private static final String CHOICE = "every choice has one default way and conditions on the others";
    private static final String TIMER = "a timer waits for a listed date or cycle and never stops the work";
    private static final String ENDS = "both ends of a flow list it";
    private static final String LOOSE = "nothing hangs loose";

    private static final String NO = "Flow_ActionsVerifiedNo";
    private static final String YES = "Flow_ActionsVerifiedYes";
    private static final String VERIFIED = "Gateway_ActionsVerified";
    private static final String VERIFY = "Task_VerifyActions";
    private static final String LEAVING_VERIFY = "Flow_VerifyActionsToActionsVerified";

    private FlowBreakages() {}

    static Stream<Breakage> all() {
        return Stream.of(
                conditioned(NO, "${outcome != 'VERIFIED'}"),
                conditioned(NO, "${verified}"),
                conditioned(NO, "${outcome == 'NOT_VERIFIED' || true}"),
                conditioned(LEAVING_VERIFY, "${outcome == 'VERIFIED'}"),
                learning(CHOICE, VERIFIED, model -> choice(model).removeAttribute("default")),
                learning(CHOICE, VERIFIED, model -> choice(model).setDefault(flow(model, NO))),
                learning(CHOICE, VERIFIED, model -> condition(model, YES, "${outcome == 'VERIFIED'}")),
                learning(CHOICE, VERIFIED, model -> flow(model, NO).removeConditionExpression()),
                timed(model -> due(model).setCancelActivity(true)),
                timed(model -> timer(model).getTimeDate().setTextContent("${somedayAt}")),
                timed(model -> timer(model).getTimeDate().setTextContent("2026-04-20T00:00:00Z")),
                timed(model -> {
                    timer(model).removeChildElement(timer(model).getTimeDate());
                    timer(model).setTimeDuration(model.newInstance(TimeDuration.class));
                }),
                learning(
                        ENDS,
                        LEAVING_VERIFY,
                        model -> node(model, VERIFY).getOutgoing().clear()),
                learning(
                        ENDS,
                        LEAVING_VERIFY,
                        model -> node(model, VERIFIED).getIncoming().clear()),
                learning(
                        ENDS, VERIFY, model -> node(model, VERIFY).getOutgoing().add(flow(model, YES))),
                learning(
                        LOOSE,
                        VERIFY,
                        model -> node(model, VERIFY).getIncoming().clear()),
                learning(
                        LOOSE,
                        VERIFY,
                        model -> node(model, VERIFY).getOutgoing().clear()));
    }

    private static Breakage learning(String rule, String place, Consumer<BpmnModelInstance> hand) {
        return new Breakage(rule, "learning", place, hand);
    }

    private static Breakage conditioned(String id, String condition) {
        return learning(CONDITION, id, model -> condition(model, id, condition));
    }

    private static void condition(BpmnModelInstance model, String id, String condition) {
        ConditionExpression expression = model.newInstance(ConditionExpression.class);
        expression.setTextContent(condition);
        flow(model, id).setConditionExpression(expression);
    }

    private static Breakage timed(Consumer<BpmnModelInstance> hand) {
        return new Breakage(TIMER, "publication", "BoundaryEvent_AdvanceCopiesDue", hand);
    }

    private static BoundaryEvent due(BpmnModelInstance model) {
        return model.getModelElementById("BoundaryEvent_AdvanceCopiesDue");
    }

    private static TimerEventDefinition timer(BpmnModelInstance model) {
        return model.getModelElementsByType(TimerEventDefinition.class)
                .iterator()
                .next();
    }

    private static FlowNode node(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }

    private static ExclusiveGateway choice(BpmnModelInstance model) {
        return model.getModelElementById(VERIFIED);
    }

    private static SequenceFlow flow(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }
}
