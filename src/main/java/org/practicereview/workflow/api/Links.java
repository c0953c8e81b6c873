package org.practicereview.workflow.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.workflow.WorkTask;

/** Where to go from here. */
final class Links {

    static final String TASKS = "/api/v1/tasks/";
    static final String CASES = "/api/v1/cases/";

    private Links() {}

    static Map<String, String> of(WorkTask task, boolean mayWork) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", TASKS + task.id());
        links.put("case", CASES + task.reference());
        if (mayWork) {
            for (String action : new String[] {"draft", "claim", "release", "completion"}) {
                links.put(action, TASKS + task.id() + "/" + action);
            }
        }
        return links;
    }

    static Map<String, String> of(IncidentReference reference) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", CASES + reference);
        for (String part : new String[] {"deadlines", "timeline", "tasks", "decisions", "progress"}) {
            links.put(part, CASES + reference + "/" + part);
        }
        return links;
    }
}
