package org.practicereview.workflow.version;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Role;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Component;

/** Gives the open tasks of a process that was moved to those who do them by its present model, and calls them as it does. */
@Component
class MovedTasks {

    private final TaskService engine;
    private final RepositoryService repository;
    private final TaskList list;
    private final People people;
    private final CaseAccess access;

    MovedTasks(TaskService engine, RepositoryService repository, TaskList list, People people, CaseAccess access) {
        this.engine = engine;
        this.repository = repository;
        this.list = list;
        this.people = people;
        this.access = access;
    }

    void follow(RunningProcess process, CaseFile file) {
        for (Task task :
                engine.createTaskQuery().processInstanceId(process.id()).list()) {
            list.find(task.getId())
                    .ifPresent(listed -> follow(listed, drawn(process.target(), task.getTaskDefinitionKey()), file));
        }
    }

    private void follow(WorkTask listed, UserTask drawn, CaseFile file) {
        if (!listed.name().equals(drawn.getName())) {
            list.called(listed.id(), drawn.getName());
        }
        Set<Role> candidates = candidates(drawn);
        if (!candidates.isEmpty() && !listed.candidates().equals(candidates)) {
            list.givenTo(listed, candidates, !mayGoOn(listed, file, candidates));
        }
    }

    /** Whether whoever has taken it is one of those who may do it. */
    private boolean mayGoOn(WorkTask task, CaseFile file, Set<Role> roles) {
        return task.assignee() == null
                || people.find(task.assignee())
                        .filter(assignee -> access.mayWork(assignee, file, roles))
                        .isPresent();
    }

    private UserTask drawn(String model, String step) {
        return repository.getBpmnModelInstance(model).getModelElementById(step);
    }

    /** Nobody where the process itself names them: that has not changed. */
    private static Set<Role> candidates(UserTask task) {
        List<String> groups = task.getCamundaCandidateGroupsList();
        return groups.stream().anyMatch(group -> group.contains("{"))
                ? Set.of()
                : groups.stream().map(Role::valueOf).collect(Collectors.toSet());
    }
}
