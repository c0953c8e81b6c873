package org.practicereview.model;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Ties to the service, broken on purpose. */
final class WiringBreakages {

    private static final String DELEGATE = "a service task asks for the delegate of its own name";
    private static final String ROLES = "work is given to roles";
    private static final String CODE = "no script and no class name";
    private static final String LOGIC = "expressions hold no logic";
    private static final String KEY = "called processes are given the reference of the case";
    private static final String VARIABLES = "processes hand each other listed variables only";

    private WiringBreakages() {}

    static Stream<Breakage> all() {
        return Stream.concat(code(), ties());
    }

    private static Stream<Breakage> code() {
        return Stream.of(
                opened(DELEGATE, task -> task.setCamundaDelegateExpression("${openLesson}")),
                opened(DELEGATE, task -> task.removeAttributeNs(Model.CAMUNDA, "delegateExpression")),
                opened(CODE, task -> task.setCamundaClass("org.example.Open")),
                opened(CODE, task -> task.setCamundaExpression("${open}")),
                opened(CODE, task -> task.setCamundaType("external")),
                learning(CODE, "Task_Think", model -> added(model, ScriptTask.class, "Task_Think")),
                learning(
                        CODE,
                        "executionListener",
                        model -> extended(model, "Task_OpenLearning", CamundaExecutionListener.class)
                                .setCamundaClass("org.example.Listener")),
                learning(
                        CODE,
                        "taskListener",
                        model -> extended(model, "Task_VerifyActions", CamundaTaskListener.class)
                                .setCamundaExpression("${listen}")),
                given(LOGIC, "${roles.of(execution)}"),
                given(LOGIC, "${outcome == 'A' ? 'REVIEWER' : 'PANEL_MEMBER'}"),
                given(ROLES, "EVERYBODY"),
                given(ROLES, "REVIEWER,EVERYBODY"),
                given(ROLES, "${outcome}"),
                learning(
                        ROLES,
                        "Task_VerifyActions",
                        model -> model.getModelElementById("Task_VerifyActions")
                                .removeAttributeNs(Model.CAMUNDA, "candidateGroups")));
    }

    private static Stream<Breakage> ties() {
        return Stream.of(
                calling("called processes exist", call -> call.setCalledElement("Teaching")),
                calling(KEY, call -> call.removeChildElement(call.getExtensionElements())),
                calling(KEY, call -> in(call).setCamundaBusinessKey("#{execution.businessKey}")),
                new Breakage(
                        VARIABLES,
                        "serious-incident",
                        "childName",
                        model -> out(model).setCamundaSource("childName")),
                new Breakage(
                        VARIABLES,
                        "serious-incident",
                        "all",
                        model -> out(model).setAttributeValue("target", "all")),
                learning(
                        "decisions exist",
                        "Task_Weigh",
                        model -> added(model, BusinessRuleTask.class, "Task_Weigh")
                                .setCamundaDecisionRef("NoSuchDecision")),
                new Breakage("messages, errors and signals exist", "publication", "Message_Gone", model -> {
                    MessageEventDefinition message = model.newInstance(MessageEventDefinition.class);
                    message.setAttributeValue("messageRef", "Message_Gone");
                    model.<BoundaryEvent>getModelElementById("BoundaryEvent_AdvanceCopiesDue")
                            .addChildElement(message);
                }));
    }

    private static Breakage learning(String rule, String place, Consumer<BpmnModelInstance> hand) {
        return new Breakage(rule, "learning", place, hand);
    }

    private static Breakage opened(String rule, Consumer<ServiceTask> hand) {
        return learning(
                rule, "Task_OpenLearning", model -> hand.accept(model.getModelElementById("Task_OpenLearning")));
    }

    private static Breakage given(String rule, String groups) {
        return learning(
                rule,
                groups,
                model -> model.<UserTask>getModelElementById("Task_VerifyActions")
                        .setCamundaCandidateGroups(groups));
    }

    private static Breakage calling(String rule, Consumer<CallActivity> hand) {
        return new Breakage(
                rule,
                "serious-incident",
                "CallActivity_Learning",
                model -> hand.accept(model.getModelElementById("CallActivity_Learning")));
    }

    private static CamundaIn in(CallActivity call) {
        return call.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaIn.class)
                .singleResult();
    }

    private static CamundaOut out(BpmnModelInstance model) {
        return model.getModelElementsByType(CamundaOut.class).iterator().next();
    }

    private static <T extends BaseElement> T added(BpmnModelInstance model, Class<T> type, String id) {
        T element = model.newInstance(type, id);
        model.<Process>getModelElementById("Learning").addChildElement(element);
        return element;
    }

    private static <T extends ModelElementInstance> T extended(BpmnModelInstance model, String id, Class<T> type) {
        BaseElement element = model.getModelElementById(id);
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        element.setExtensionElements(extensions);
        return extensions.addExtensionElement(type);
    }
}
