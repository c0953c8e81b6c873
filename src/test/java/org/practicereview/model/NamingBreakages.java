package org.practicereview.model;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Names and ids, broken on purpose. */
final class NamingBreakages {

    private static final String IDS = "ids say what a thing is and what it is about";
    private static final String MACHINE_MADE = "no id is machine-made";
    private static final String RUNNABLE = "every process can be run and says how long its history is kept";
    private static final String WHY = "processes and steps say why they are there";

    private NamingBreakages() {}

    static Stream<Breakage> all() {
        return Stream.of(
                renamed(IDS, "Task_OpenLearning", "Activity_OpenLearning"),
                renamed(IDS, "Task_OpenLearning", "Gateway_OpenLearning"),
                renamed(IDS, "Task_OpenLearning", "Task_openLearning"),
                renamed(MACHINE_MADE, "Task_VerifyActions", "Activity_0k3x9qd"),
                renamed(MACHINE_MADE, "Flow_VerifyActionsToActionsVerified", "Flow_1ab2cde"),
                renamed("the process is called like its file", "Learning", "LearningReview"),
                unnamed("every node has a name for people", "Gateway_ActionsVerified"),
                unnamed("every answer to a choice has a name", "Flow_ActionsVerifiedYes"),
                unnamed("every answer to a choice has a name", "Flow_ActionsVerifiedNo"),
                undocumented("Learning"),
                undocumented("Task_CarryOutActions"),
                new Breakage(
                        RUNNABLE,
                        "learning",
                        "Learning",
                        model -> process(model).setExecutable(false)),
                new Breakage(
                        RUNNABLE,
                        "learning",
                        "Learning",
                        model -> process(model).removeAttributeNs(Model.CAMUNDA, "historyTimeToLive")));
    }

    private static Breakage renamed(String rule, String id, String newId) {
        return new Breakage(
                rule, "learning", newId, model -> model.getModelElementById(id).setAttributeValue("id", newId, true));
    }

    private static Breakage unnamed(String rule, String id) {
        return new Breakage(
                rule,
                "learning",
                id,
                model -> model.<FlowElement>getModelElementById(id).setName(" "));
    }

    private static Breakage undocumented(String id) {
        return new Breakage(
                WHY,
                "learning",
                id,
                model -> model.<BaseElement>getModelElementById(id)
                        .getDocumentations()
                        .clear());
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementById("Learning");
    }
}
