package org.practicereview.workflow.engine;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.ServiceTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaField;
import org.junit.jupiter.api.Named;

/** Steps by which a model would run what somebody wrote into it, none of which it may have. */
final class ModelsThatBringCode {

    private ModelsThatBringCode() {}

    static Stream<Named<UnaryOperator<AbstractFlowNodeBuilder<?, ?>>>> all() {
        return Stream.of(
                Named.of(
                        "script task",
                        steps -> steps.scriptTask().scriptFormat("javascript").scriptText("1")),
                Named.of("class by name", steps -> steps.serviceTask().camundaClass("java.lang.String")),
                Named.of("expression as a step", steps -> steps.serviceTask().camundaExpression("${outcome}")),
                Named.of("external task", steps -> steps.serviceTask().camundaExternalTask("topic")),
                Named.of(
                        "listener by class",
                        steps -> steps.userTask().camundaTaskListenerClass("create", "java.lang.String")),
                Named.of(
                        "listener by expression",
                        steps -> steps.userTask().camundaExecutionListenerExpression("start", "${outcome}")));
    }

    /** A command of the operating system. */
    static AbstractFlowNodeBuilder<?, ?> shell(AbstractFlowNodeBuilder<?, ?> steps) {
        ServiceTaskBuilder task = steps.serviceTask().camundaType("shell");
        CamundaField command = task.getElement().getModelInstance().newInstance(CamundaField.class);
        command.setCamundaName("command");
        command.setCamundaStringValue("true");
        return task.addExtensionElement(command);
    }
}
