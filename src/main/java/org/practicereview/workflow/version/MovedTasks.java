package org.practicereview.workflow.version;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.practicereview.organisation.Role;
import org.practicereview.workflow.TaskList;
import org.springframework.stereotype.Component;

/** Gives the open tasks of a process that was moved to those who do them by its present model. */
@Component
class MovedTasks {

    private final TaskService engine;
    private final RepositoryService repository;
    private final TaskList list;

    MovedTasks(TaskService engine, RepositoryService repository, TaskList list) {
        this.engine = engine;
        this.repository = repository;
        this.list = list;
    }

    void follow(RunningProcess process) {
        for (Task task :
                engine.createTaskQuery().processInstanceId(process.id()).list()) {
            Set<Role> drawn = drawn(process.target(), task.getTaskDefinitionKey());
            list.find(task.getId())
                    .filter(listed -> !drawn.isEmpty() && !listed.candidates().equals(drawn))
                    .ifPresent(listed -> list.givenTo(listed, drawn));
        }
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
