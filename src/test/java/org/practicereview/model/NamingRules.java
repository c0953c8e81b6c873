package org.practicereview.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;

/** Models are named for people and identified for programmers. */
final class NamingRules {

    static final List<ModelRule> ALL = List.of(
            new ModelRule("ids say what a thing is and what it is about", NamingRules::unconventionalIds),
            new ModelRule("no id is machine-made", NamingRules::machineMadeIds),
            new ModelRule("the process is called like its file", NamingRules::strangersToTheirFile),
            new ModelRule("every node has a name for people", NamingRules::namelessNodes),
            new ModelRule("every answer to a choice has a name", NamingRules::namelessAnswers),
            new ModelRule("processes and steps say why they are there", NamingRules::undocumented),
            new ModelRule("every process can be run and says how long its history is kept", NamingRules::notRunnable));

    private static final String WORDS = "([A-Z][a-z]*)+";

    /** First match counts: special types before their families. */
    private static final Map<Class<? extends FlowElement>, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put(SubProcess.class, "SubProcess");
        PREFIXES.put(CallActivity.class, "CallActivity");
        PREFIXES.put(Task.class, "Task");
        PREFIXES.put(Gateway.class, "Gateway");
        PREFIXES.put(SequenceFlow.class, "Flow");
        PREFIXES.put(StartEvent.class, "StartEvent");
        PREFIXES.put(EndEvent.class, "EndEvent");
        PREFIXES.put(BoundaryEvent.class, "BoundaryEvent");
        PREFIXES.put(Event.class, "Event");
    }

    private NamingRules() {}

    private static Stream<String> unconventionalIds(Model model) {
        return model.all(FlowElement.class)
                .filter(element -> !element.getId().matches(prefixOf(element) + "_" + WORDS))
                .map(FlowElement::getId);
    }

    private static String prefixOf(FlowElement element) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> prefix.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("a type without a prefix");
    }

    private static Stream<String> machineMadeIds(Model model) {
        return model.elements()
                .map(element -> element.getAttribute("id"))
                .filter(Objects::nonNull)
                .filter(id -> !id.matches("(" + WORDS + "_)?" + WORDS + "(_di)?"));
    }

    private static Stream<String> strangersToTheirFile(Model model) {
        return model.all(Process.class)
                .map(Process::getId)
                .filter(id ->
                        !id.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase().equals(model.file()));
    }

    private static Stream<String> namelessNodes(Model model) {
        Stream<String> processes = model.all(Process.class)
                .filter(process -> isBlank(process.getName()))
                .map(Process::getId);
        Stream<String> nodes =
                model.nodes().filter(node -> isBlank(node.getName())).map(FlowNode::getId);
        return Stream.concat(processes, nodes);
    }

    private static Stream<String> namelessAnswers(Model model) {
        return model.flows()
                .filter(flow -> flow.getConditionExpression() != null || FlowRules.isChoice(flow.getSource()))
                .filter(flow -> isBlank(flow.getName()))
                .map(SequenceFlow::getId);
    }

    private static Stream<String> undocumented(Model model) {
        Stream<BaseElement> explained = Stream.concat(model.all(Process.class), model.all(Activity.class));
        return explained
                .filter(element -> element.getDocumentations().stream()
                        .allMatch(documentation -> isBlank(documentation.getTextContent())))
                .map(BaseElement::getId);
    }

    private static Stream<String> notRunnable(Model model) {
        return model.all(Process.class)
                .filter(process -> !process.isExecutable() || isBlank(process.getCamundaHistoryTimeToLiveString()))
                .map(Process::getId);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
