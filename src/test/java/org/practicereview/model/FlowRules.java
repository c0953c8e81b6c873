package org.practicereview.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** How the work moves on. */
final class FlowRules {

    static final List<ModelRule> ALL = List.of(
            new ModelRule("a condition compares the outcome with a choice", FlowRules::strangeConditions),
            new ModelRule("every choice has one default way and conditions on the others", FlowRules::openChoices),
            new ModelRule(
                    "a timer waits for a listed date or cycle and never stops the work", FlowRules::strangeTimers),
            new ModelRule("both ends of a flow list it", FlowRules::disagreeingEnds),
            new ModelRule("nothing hangs loose", FlowRules::looseNodes));

    private static final Pattern CONDITION = Pattern.compile("\\$\\{outcome == '[A-Z_]+'}");

    private FlowRules() {}

    static boolean isChoice(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
    }

    private static Stream<String> strangeConditions(Model model) {
        return model.flows()
                .filter(flow -> flow.getConditionExpression() != null)
                .filter(flow -> !isChoice(flow.getSource())
                        || !CONDITION
                                .matcher(flow.getConditionExpression().getTextContent())
                                .matches())
                .map(flow ->
                        flow.getId() + " if " + flow.getConditionExpression().getTextContent());
    }

    private static Stream<String> openChoices(Model model) {
        return model.all(ExclusiveGateway.class)
                .filter(FlowRules::isChoice)
                .filter(choice -> !choice.getOutgoing().stream().allMatch(way -> isDefault(choice, way) == isFree(way))
                        || choice.getDefault() == null)
                .map(ExclusiveGateway::getId);
    }

    private static boolean isDefault(ExclusiveGateway choice, SequenceFlow way) {
        return way.equals(choice.getDefault());
    }

    private static boolean isFree(SequenceFlow way) {
        return way.getConditionExpression() == null;
    }

    private static Stream<String> strangeTimers(Model model) {
        return model.all(TimerEventDefinition.class)
                .filter(timer -> !waitsForListedDate(timer) || !leavesWorkAlone(timer))
                .map(timer -> timer.getParentElement().getAttributeValue("id"));
    }

    private static boolean waitsForListedDate(TimerEventDefinition timer) {
        return isOneOf(Vocabulary.DATE_VARIABLES, timer.getTimeDate())
                || isOneOf(Vocabulary.AWAITED_VARIABLES, timer.getTimeDate())
                || isOneOf(Vocabulary.CYCLE_VARIABLES, timer.getTimeCycle());
    }

    private static boolean isOneOf(Set<String> variables, Expression waitedFor) {
        return waitedFor != null
                && variables.stream()
                        .map(variable -> "${" + variable + "}")
                        .anyMatch(waitedFor.getTextContent()::equals);
    }

    private static boolean leavesWorkAlone(TimerEventDefinition timer) {
        return timer.getParentElement() instanceof BoundaryEvent boundary
                && (!boundary.cancelActivity() || isOneOf(Vocabulary.AWAITED_VARIABLES, timer.getTimeDate()));
    }

    private static Stream<String> disagreeingEnds(Model model) {
        Stream<String> unlisted = model.flows()
                .filter(flow -> !flow.getSource().getOutgoing().contains(flow)
                        || !flow.getTarget().getIncoming().contains(flow))
                .map(SequenceFlow::getId);
        Stream<String> listedElsewhere = model.nodes()
                .filter(node -> node.getIncoming().stream().anyMatch(flow -> !node.equals(flow.getTarget()))
                        || node.getOutgoing().stream().anyMatch(flow -> !node.equals(flow.getSource())))
                .map(FlowNode::getId);
        return Stream.concat(unlisted, listedElsewhere);
    }

    private static Stream<String> looseNodes(Model model) {
        return model.nodes()
                .filter(node -> node.getIncoming().isEmpty() && !isBeginning(node)
                        || node.getOutgoing().isEmpty() && !isEnd(node))
                .map(FlowNode::getId);
    }

    private static boolean isBeginning(FlowNode node) {
        return node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubProcess(node);
    }

    private static boolean isEnd(FlowNode node) {
        return node instanceof EndEvent || isEventSubProcess(node);
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }
}
