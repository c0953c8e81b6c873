package org.practicereview.attack;

import java.util.List;
import java.util.function.UnaryOperator;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadlines;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Component;

/** Cases with words in them that stand nowhere else. */
@Component
class PlantedCases {

    private final CaseWalk walk;
    private final Partnership partnership;
    private final CaseAccess access;
    private final TaskList taskList;
    private final Tasks tasks;
    private final Deadlines deadlines;

    PlantedCases(
            CaseWalk walk,
            Partnership partnership,
            CaseAccess access,
            TaskList taskList,
            Tasks tasks,
            Deadlines deadlines) {
        this.walk = walk;
        this.partnership = partnership;
        this.access = access;
        this.taskList = taskList;
        this.tasks = tasks;
        this.deadlines = deadlines;
    }

    /** One of them, with what is open in it. */
    record Planted(IncidentReference reference, String task, String date) {}

    /** Recorded, decided on and written, and not sent: only the area itself has heard of it. */
    Planted prepared(String area, UnaryOperator<String> words) {
        IncidentReference reference = walk.recorded(area, CaseWalk.answers(words.apply("""
                {'area': '%s', 'place': 'Brockelwick', 'incidentOn': '2026-04-17', 'awareOn': '2026-04-18',
                 'harm': 'SERIOUSLY_HARMED', 'abuseOrNeglect': 'SUSPECTED', 'abuseSuspectedOn': '2026-04-18',
                 'childStatus': 'NEITHER', 'summary': 'Plumbaginous marks',
                 'children': [{'forenames': 'Quixoryn', 'surname': 'Vandermolzig', 'dateOfBirth': '2019-05-06'}]}""".formatted(area))));
        complete(area, reference, Role.LOCAL_AUTHORITY_APPROVER, "Task_DecideWhetherToNotify", words.apply("""
                {'route':'PANEL','reasons':'Zephyrwine'}"""));
        complete(area, reference, Role.LOCAL_AUTHORITY_NOTIFIER, "Task_PrepareNotification", words.apply("""
                {'telephone':'01234 567890','whatHappened':'Thistlegrubb','safetyActions':'None yet',
                 'children':[{'forenames':'Quixoryn','surname':'Vandermolzig'}]}"""));
        CaseFile file = file(area, reference);
        String task = openTasks(file).get(0).id();
        return new Planted(
                reference,
                task,
                String.valueOf(deadlines.of(List.of(file.id())).get(0).id()));
    }

    /** The national readers hear of it now, and still nobody of another area does. */
    void sent(String area, IncidentReference reference) {
        complete(area, reference, Role.LOCAL_AUTHORITY_APPROVER, "Task_SendNotification", "{'choice':'SEND'}");
    }

    private void complete(String area, IncidentReference reference, Role role, String step, String answers) {
        WorkTask task = openTasks(file(area, reference)).stream()
                .filter(open -> open.key().task().equals(step))
                .findFirst()
                .orElseThrow();
        tasks.complete(partnership.the(role, area), task.id(), CaseWalk.answers(answers));
    }

    private List<WorkTask> openTasks(CaseFile file) {
        return taskList.of(file.id()).stream().filter(WorkTask::isOpen).toList();
    }

    private CaseFile file(String area, IncidentReference reference) {
        return access.see(partnership.the(Role.PARTNERSHIP_CHAIR, area), reference);
    }
}
