package org.practicereview.workflow.progress;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.practicereview.workflow.picture.ProcessPicture;

/**
 * A process model, read once.
 *
 * @param id its id
 * @param name its name for people
 * @param picture how it is drawn and told
 * @param called the processes it calls, by the id of the step that calls them
 */
public record DrawnProcess(String id, String name, ProcessPicture picture, Map<String, String> called) {

    static DrawnProcess of(BpmnModelInstance model) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Map<String, String> called = model.getModelElementsByType(CallActivity.class).stream()
                .collect(Collectors.toMap(CallActivity::getId, CallActivity::getCalledElement));
        return new DrawnProcess(process.getId(), process.getName(), ProcessPicture.of(model), Map.copyOf(called));
    }
}
