package org.practicereview.workflow.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** The runs of a case, each before the one that called it; among equals the later before the earlier. */
final class CallOrder {

    private CallOrder() {}

    static List<HistoricProcessInstance> calledFirst(List<HistoricProcessInstance> instances) {
        Map<String, HistoricProcessInstance> byId = new HashMap<>();
        instances.forEach(instance -> byId.put(instance.getId(), instance));
        List<HistoricProcessInstance> ordered = new ArrayList<>(instances);
        ordered.sort(Comparator.comparingInt((HistoricProcessInstance instance) -> depth(instance, byId))
                .thenComparing(HistoricProcessInstance::getStartTime)
                .thenComparing(HistoricProcessInstance::getId)
                .reversed());
        return ordered;
    }

    private static int depth(HistoricProcessInstance instance, Map<String, HistoricProcessInstance> byId) {
        int depth = 0;
        HistoricProcessInstance caller = byId.get(instance.getSuperProcessInstanceId());
        while (caller != null) {
            depth++;
            caller = byId.get(caller.getSuperProcessInstanceId());
        }
        return depth;
    }
}
