package org.practicereview.workflow.progress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.practicereview.workflow.picture.Progress;
import org.springframework.stereotype.Component;

/** Reads from the engine's history where a case is; as many statements as the case has processes, and a few. */
@Component
public class CaseProgress {

    private final HistoryService history;
    private final DrawnProcesses drawn;
    private final TaskList tasks;
    private final Deadlines deadlines;
    private final Clock clock;

    CaseProgress(HistoryService history, DrawnProcesses drawn, TaskList tasks, Deadlines deadlines, Clock clock) {
        this.history = history;
        this.drawn = drawn;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The processes that have begun and may be read, in the order they began; the spine is always there. */
    public List<ProcessProgress> of(CaseFile file, Set<Matter> readable) {
        List<Visited> visited = visited(file);
        Set<String> shown = ReadableProcesses.of(readable);
        List<ProcessProgress> begun = new ArrayList<>();
        visited.stream()
                .map(Visited::process)
                .distinct()
                .filter(shown::contains)
                .map(process -> progress(process, visited, shown))
                .forEach(begun::add);
        if (begun.isEmpty()) {
            begun.add(progress(CaseWorkflow.SPINE, visited, shown));
        }
        return begun;
    }

    /**
     * Where the case stands in that process, which may not have begun.
     *
     * @throws NotFound where there is none, or none that may be read
     */
    public ProcessProgress of(CaseFile file, Set<Matter> readable, String process) {
        Set<String> shown = ReadableProcesses.of(readable);
        if (!shown.contains(process)) {
            throw new NotFound();
        }
        return progress(process, visited(file), shown);
    }

    /** A process that was gone through twice is told as one: what is open again counts as open. */
    private ProcessProgress progress(String process, List<Visited> visited, Set<String> shown) {
        Set<String> done = new HashSet<>();
        Set<String> current = new HashSet<>();
        Set<String> late = new HashSet<>();
        visited.stream().filter(instance -> instance.process().equals(process)).forEach(instance -> {
            done.addAll(instance.done());
            current.addAll(instance.current());
            late.addAll(instance.late());
        });
        return new ProcessProgress(drawn.find(process), new Progress(done, current, late), shown);
    }

    private List<Visited> visited(CaseFile file) {
        Set<StepKey> lateSteps = lateSteps(file);
        List<Visited> visited = new ArrayList<>();
        // the latest first: what is called is known before what calls it
        for (HistoricProcessInstance instance : instances(file)) {
            visited.add(0, visited(instance, lateSteps, visited));
        }
        return visited;
    }

    private List<HistoricProcessInstance> instances(CaseFile file) {
        List<HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(file.reference().value())
                .list();
        return CallOrder.calledFirst(instances);
    }

    private Visited visited(HistoricProcessInstance instance, Set<StepKey> lateSteps, List<Visited> called) {
        Set<String> lateCalls = called.stream()
                .filter(other -> !other.late().isEmpty())
                .map(Visited::instance)
                .collect(Collectors.toSet());
        Visited visited = new Visited(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>());
        for (HistoricActivityInstance activity : history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list()) {
            String id = activity.getActivityId();
            if (activity.getEndTime() == null) {
                boolean isLate = lateSteps.contains(new StepKey(visited.process(), id))
                        || lateCalls.contains(activity.getCalledProcessInstanceId());
                (isLate ? visited.late() : visited.current()).add(id);
            } else if (!activity.isCanceled()) {
                visited.done().add(id);
            }
        }
        return visited;
    }

    private Set<StepKey> lateSteps(CaseFile file) {
        Set<Obligation> late = deadlines.of(List.of(file.id())).stream()
                .filter(Deadline::isOpen)
                .filter(deadline -> deadline.isBreach(England.today(clock)))
                .map(Deadline::obligation)
                .collect(Collectors.toSet());
        return tasks.of(file.id()).stream()
                .filter(task -> task.isOpen() && task.obligation() != null && late.contains(task.obligation()))
                .map(WorkTask::key)
                .collect(Collectors.toSet());
    }

    /** One run through a process. */
    private record Visited(String instance, String process, Set<String> done, Set<String> current, Set<String> late) {}
}
