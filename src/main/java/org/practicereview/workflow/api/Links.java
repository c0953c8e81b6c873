package org.practicereview.workflow.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.workflow.WorkTask;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.SeenCase;

/** Where to go from here. */
public final class Links {

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

    /**
     * The links of a case that was opened: also to what was sent, where it may be read, and to what may be done beside
     * its tasks.
     */
    static Map<String, String> of(SeenCase seen, List<CaseAct> acts) {
        IncidentReference reference = seen.file().reference();
        Map<String, String> links = of(reference);
        if (seen.hasViews()) {
            links.put("views", CASES + reference + "/views");
        }
        if (seen.hasNotification()) {
            links.put("notification", CASES + reference + "/notification");
        }
        if (seen.hasReport()) {
            links.put("report", CASES + reference + "/report");
        }
        acts.forEach(act -> links.put(act.name(), "/api/v1" + act.path()));
        return links;
    }

    /** The address that explains a date of a case. */
    public static String why(IncidentReference reference, String id) {
        return CASES + reference + "/deadlines/" + id;
    }

    /** The links of a date of a case: to why it is what it is. */
    static Map<String, String> ofDate(IncidentReference reference, String id) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", why(reference, id));
        links.put("case", CASES + reference);
        links.put("page", "/cases/" + reference + "/dates/" + id);
        return links;
    }

    /** The links of a deadline: also to its file for a calendar. */
    static Map<String, String> ofDeadline(IncidentReference reference, long id) {
        Map<String, String> links = ofDate(reference, String.valueOf(id));
        links.put("calendar", why(reference, String.valueOf(id)) + ".ics");
        return links;
    }

    static Map<String, String> of(IncidentReference reference) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", CASES + reference);
        for (String part : new String[] {
            "deadlines", "dates", "timeline", "tasks", "decisions", "progress", "proceedings", "documents"
        }) {
            links.put(part, CASES + reference + "/" + part);
        }
        return links;
    }
}
