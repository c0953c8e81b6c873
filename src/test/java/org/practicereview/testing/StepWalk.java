package org.practicereview.testing;

import static org.practicereview.organisation.Role.LEAD_SAFEGUARDING_PARTNER;
import static org.practicereview.organisation.Role.PANEL_MEMBER;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.util.List;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.WorkTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps that a case waits at, and how one is done. */
abstract class StepWalk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Partnership partnership;
    private final Tasks tasks;
    private final TaskList taskList;
    private final CaseAccess access;

    StepWalk(Partnership partnership, Tasks tasks, TaskList taskList, CaseAccess access) {
        this.partnership = partnership;
        this.tasks = tasks;
        this.taskList = taskList;
        this.access = access;
    }

    /** Answers as one writes them: single quotes are enough. */
    public static JsonNode answers(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }

    /** What is answered when a date of Northshire has passed, after a comma: why, and who approved that. */
    public String late() {
        return lateWith(LEAD_SAFEGUARDING_PARTNER);
    }

    /** The same of the Panel. */
    public String lateForThePanel() {
        return lateWith(PANEL_MEMBER);
    }

    private String lateWith(Role approver) {
        return ",'lateReason':'Snow','lateApprovedBy':'%s'"
                .formatted(partnership.the(approver).id());
    }

    public void complete(Role role, IncidentReference reference, String step, String answers) {
        complete(partnership.the(role), reference, step, answers(answers));
        if (step.equals("Task_DecideOnPublication") && Role.DELEGATED_PARTNERS.contains(role)) {
            decideAlike(role, reference, step, answers);
        }
    }

    /** What one partner decides on publication the two others decide too. */
    private void decideAlike(Role first, IncidentReference reference, String step, String answers) {
        Role.DELEGATED_PARTNERS.stream()
                .filter(other -> other != first && openSteps(reference).contains(step))
                .forEach(other -> complete(partnership.the(other), reference, step, answers(answers)));
    }

    public void complete(Person person, IncidentReference reference, String step, JsonNode answers) {
        tasks.complete(person, task(reference, step).id(), answers);
    }

    /** The open task of that step. */
    public WorkTask task(IncidentReference reference, String step) {
        return open(reference).stream()
                .filter(task -> task.key().task().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not waiting at " + step + " but at " + openSteps(reference)));
    }

    public List<String> openSteps(IncidentReference reference) {
        return open(reference).stream().map(task -> task.key().task()).sorted().toList();
    }

    /** The case as the administrator of nothing sees it: straight from the table. */
    public CaseFile file(IncidentReference reference) {
        return access.see(partnership.the(PARTNERSHIP_BUSINESS_MANAGER), reference);
    }

    List<WorkTask> open(IncidentReference reference) {
        return taskList.of(file(reference).id()).stream()
                .filter(WorkTask::isOpen)
                .toList();
    }
}
