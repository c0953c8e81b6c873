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

/** Gives the open tasks of a process that was moved to those who do them by its present model. */
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
            Set<Role> drawn = drawn(process.target(), task.getTaskDefinitionKey());
            list.find(task.getId())
                    .filter(listed -> !drawn.isEmpty() && !listed.candidates().equals(drawn))
                    .ifPresent(listed -> list.givenTo(listed, drawn, !mayGoOn(listed, file, drawn)));
        }
    }

    /** Whether whoever has taken it is one of those who may do it. */
    private boolean mayGoOn(WorkTask task, CaseFile file, Set<Role> roles) {
        return task.assignee() == null
                || people.find(task.assignee())
                        .filter(assignee -> access.mayWork(assignee, file, roles))
                        .isPresent();
    }

    /** Nobody where the process itself names them: that has not changed. */
    private Set<Role> drawn(String model, String step) {
        UserTask task = repository.getBpmnModelInstance(model).getModelElementById(step);
        List<String> groups = task.getCamundaCandidateGroupsList();
        return groups.stream().anyMatch(group -> group.contains("{"))
                ? Set.of()
                : groups.stream().map(Role::valueOf).collect(Collectors.toSet());
    }
}
