package org.practicereview.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.organisation.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts every user task of every model on the task list when the engine opens it, and takes it off when it falls away. What
 * was typed for a step of several pages is there again when the step is.
 */
@Component
class TaskRecorder extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskList> tasks;
    private final ObjectProvider<Drafts> drafts;
    private final UserSteps steps;

    TaskRecorder(ObjectProvider<TaskList> tasks, ObjectProvider<Drafts> drafts, UserSteps steps) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.steps = steps;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, this::opened);
        definition.addTaskListener(
                TaskListener.EVENTNAME_DELETE, task -> tasks.getObject().cancelled(task.getId()));
    }

    /** A task that no step is written for is in no model of ours: a test holds that. */
    private void opened(DelegateTask task) {
        StepKey key = key(task);
        if (!steps.knows(key)) {
            return;
        }
        tasks.getObject()
                .opened(
                        task.getId(),
                        new IncidentReference(task.getExecution().getProcessBusinessKey()),
                        key,
                        task.getName(),
                        steps.of(key).obligation().orElse(null));
        Set<Role> candidates = candidates(task);
        tasks.getObject().candidates(task.getId(), candidates);
        if (steps.of(key).eachForThemselves()) {
            drafts.getObject().carryOverAll(task.getId());
        } else if (candidates.contains(Role.REVIEWER)
                || !Form.of(steps.of(key).form()).sections().isEmpty()) {
            // A reviewer who left may have handed a draft over to the next one
            drafts.getObject().carryOver(task.getId());
        }
    }

    private static Set<Role> candidates(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    private static StepKey key(DelegateTask task) {
        String process = task.getProcessDefinitionId();
        return new StepKey(process.substring(0, process.indexOf(':')), task.getTaskDefinitionKey());
    }
}
