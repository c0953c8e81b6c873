package org.practicereview.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.DomElement;

/** How a model is tied to the service around it. */
final class WiringRules {

    static final List<ModelRule> ALL = List.of(
            new ModelRule("a service task asks for the delegate of its own name", WiringRules::strangeDelegates),
            new ModelRule("work is given to roles", WiringRules::strangeGroups),
            new ModelRule("no script and no class name", WiringRules::inlineCode),
            new ModelRule("expressions hold no logic", WiringRules::logic),
            new ModelRule("called processes exist", WiringRules::missingProcesses),
            new ModelRule("called processes are given the reference of the case", WiringRules::keysNotPassed),
            new ModelRule("processes hand each other listed variables only", WiringRules::unlistedVariables),
            new ModelRule("decisions exist", WiringRules::missingDecisions),
            new ModelRule("messages, errors and signals exist", WiringRules::missingReferences));

    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern PLAIN = Pattern.compile("\\$\\{[a-z][A-Za-z]*}|\\$\\{outcome == '[A-Z_]+'}");
    private static final Set<String> CODE = Set.of("script", "scriptTask", "connector", "inputOutput");
    private static final Set<String> CODE_ATTRIBUTES = Set.of("class", "expression", "type");
    private static final Set<String> REFERENCES = Set.of("messageRef", "errorRef", "signalRef", "escalationRef");

    private WiringRules() {}

    private static Stream<String> strangeDelegates(Model model) {
        return model.all(ServiceTask.class)
                .filter(task -> !delegateOf(task).equals(task.getCamundaDelegateExpression()))
                .map(task -> task.getId() + " asks for " + task.getCamundaDelegateExpression());
    }

    private static String delegateOf(ServiceTask task) {
        String name = task.getId().replaceFirst("^Task_", "");
        return "${" + name.substring(0, 1).toLowerCase() + name.substring(1) + "}";
    }

    private static Stream<String> strangeGroups(Model model) {
        return model.all(UserTask.class)
                .filter(task -> !groupsOf(task).allMatch(WiringRules::isRole))
                .map(task -> task.getId() + " is given to " + task.getCamundaCandidateGroups());
    }

    private static Stream<String> groupsOf(UserTask task) {
        String groups = Optional.ofNullable(task.getCamundaCandidateGroups()).orElse("nobody");
        return Arrays.stream(groups.split(","));
    }

    private static boolean isRole(String group) {
        return Vocabulary.ROLES.contains(group)
                || Vocabulary.ROLE_VARIABLES.stream().anyMatch(variable -> group.equals("${" + variable + "}"));
    }

    private static Stream<String> inlineCode(Model model) {
        Predicate<DomElement> isCode = element -> CODE.contains(element.getLocalName());
        Predicate<DomElement> holdsCode =
                element -> CODE_ATTRIBUTES.stream().anyMatch(name -> element.hasAttribute(Model.CAMUNDA, name));
        Predicate<DomElement> listens = element -> element.getLocalName().endsWith("Listener");
        Predicate<DomElement> holdsCodeAsListener =
                listens.and(element -> CODE_ATTRIBUTES.stream().anyMatch(element::hasAttribute));
        return model.elements()
                .filter(isCode.or(holdsCode).or(holdsCodeAsListener))
                .map(element -> element.getLocalName() + " " + element.getAttribute("id"));
    }

    private static Stream<String> logic(Model model) {
        return EXPRESSION
                .matcher(model.xml())
                .results()
                .map(MatchResult::group)
                .filter(expression -> !expression.equals(BUSINESS_KEY)
                        && !PLAIN.matcher(expression).matches());
    }

    private static Stream<String> missingProcesses(Model model) {
        Set<String> processes = ModelFiles.processIds();
        return model.all(CallActivity.class)
                .filter(call -> !processes.contains(call.getCalledElement()))
                .map(call -> call.getId() + " calls " + call.getCalledElement());
    }

    private static Stream<String> keysNotPassed(Model model) {
        return model.all(CallActivity.class)
                .filter(call -> mappingsOf(call).noneMatch(in -> BUSINESS_KEY.equals(in.getCamundaBusinessKey())))
                .map(CallActivity::getId);
    }

    private static Stream<CamundaIn> mappingsOf(CallActivity call) {
        return Optional.ofNullable(call.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getChildElementsByType(CamundaIn.class).stream());
    }

    private static Stream<String> unlistedVariables(Model model) {
        return model.elements()
                .filter(element -> Set.of("in", "out").contains(element.getLocalName()))
                .filter(element -> !element.hasAttribute("businessKey"))
                .filter(mapping -> !Vocabulary.isVariable(String.valueOf(mapping.getAttribute("source")))
                        || !Vocabulary.isVariable(String.valueOf(mapping.getAttribute("target"))))
                .map(mapping -> mapping.getAttribute("source") + " to " + mapping.getAttribute("target"));
    }

    private static Stream<String> missingDecisions(Model model) {
        Set<String> decisions = ModelFiles.decisionIds();
        return model.all(BusinessRuleTask.class)
                .filter(task -> task.getCamundaDelegateExpression() == null)
                .filter(task -> !decisions.contains(String.valueOf(task.getCamundaDecisionRef())))
                .map(task -> task.getId() + " asks " + task.getCamundaDecisionRef());
    }

    private static Stream<String> missingReferences(Model model) {
        return model.elements()
                .flatMap(element -> REFERENCES.stream().map(element::getAttribute))
                .filter(reference -> reference != null && model.bpmn().getModelElementById(reference) == null);
    }
}
