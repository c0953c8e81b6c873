package org.practicereview.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.TaskReconciler;
import org.practicereview.workflow.UserSteps;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.practicereview.workflow.version.EarlierModels;
import org.practicereview.workflow.version.LeftBehind;
import org.practicereview.workflow.version.RunningProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that began under the models of an earlier delivery, and a start of the service with the present ones. */
abstract class CasesOfEarlierModels {

    @Autowired
    Models models;

    @Autowired
    EarlierModels earlier;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    UserSteps steps;

    @Autowired
    CaseWalk walk;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @Autowired
    DeadlineReconciler dates;

    @Autowired
    TaskReconciler tasks;

    @Autowired
    TaskList list;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient database;

    static Instant lastDeployed = Instant.parse("2030-01-01T00:00:00Z");
    final Map<IncidentReference, List<String>> stoodAt = new LinkedHashMap<>();
    final Map<IncidentReference, List<String>> waitedFor = new LinkedHashMap<>();

    /** The models of that day are those that begin, and cases that are there already run under them. */
    void as(EarlierLanding landing, IncidentReference... cases) {
        later(() -> models.deploy(repository));
        Map<String, String> present = newest();
        later(() -> landing.deploy(repository));
        Map<String, String> then = newest();
        Stream.of(cases).flatMap(reference -> runningOf(reference).stream()).forEach(process -> {
            String model = process.getProcessDefinitionId().replaceAll(":.*", "");
            if (!then.get(model).equals(present.get(model))) {
                var plan = runtime.createMigrationPlan(process.getProcessDefinitionId(), then.get(model))
                        .mapEqualActivities()
                        .build();
                runtime.newMigration(plan).processInstanceIds(process.getId()).execute();
            }
        });
    }

    /** The engine compares a model with the one that was deployed at the latest moment; the clock of tests is set back often. */
    void later(Runnable deployment) {
        Instant now = clock.instant();
        lastDeployed = lastDeployed.plusSeconds(60);
        clock.set(lastDeployed);
        deployment.run();
        clock.set(now);
    }

    Map<String, String> newest() {
        Map<String, String> newest = new LinkedHashMap<>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition -> newest.put(definition.getKey(), definition.getId()));
        return newest;
    }

    void stand(IncidentReference... cases) {
        for (IncidentReference reference : cases) {
            stoodAt.put(reference, walk.openSteps(reference));
            waitedFor.put(reference, timers(reference));
        }
    }

    /** As when the service starts, but for the cases of other tests: the present models are deployed, and cases moved to them. */
    List<LeftBehind> start() {
        later(() -> models.deploy(repository));
        List<LeftBehind> left = earlier.move(running()).left();
        stoodAt.forEach((reference, steps) -> {
            if (steps.stream().noneMatch(step -> step.startsWith("Task_Sign") || step.equals("Task_GivePanelView"))) {
                assertThat(walk.openSteps(reference)).as("%s", reference).isEqualTo(steps);
            }
            assertThat(timers(reference)).as("%s", reference).containsAll(waitedFor.get(reference));
        });
        return left;
    }

    List<RunningProcess> running() {
        return earlier.running().stream()
                .filter(process -> stoodAt.containsKey(process.reference()))
                .toList();
    }

    void comeToTheirEnd(IncidentReference... cases) {
        List<String> references = Stream.of(cases).map(IncidentReference::value).toList();
        assertThat(dates.reconcile())
                .noneMatch(drift -> references.contains(drift.reference().value()));
        assertThat(tasks.compare())
                .noneMatch(drift -> references.contains(drift.reference().value()));
        CaseToItsEnd end = new CaseToItsEnd(walk);
        for (IncidentReference reference : cases) {
            end.goOn(reference);
        }
        clock.advance(Duration.ofDays(14));
        for (IncidentReference reference : cases) {
            if (walk.openSteps(reference).contains("Task_PublishReport")) {
                walk.publish(reference, PARTNERSHIP_BUSINESS_MANAGER);
            }
            end.goOn(reference);
            CaseFile file = walk.file(reference);
            assertThat(file.stage()).as("%s", reference).isEqualTo(Stage.CLOSED);
            assertThat(walk.openSteps(reference)).isEmpty();
            assertThat(runningOf(reference)).isEmpty();
            assertThat(timeline.firstBrokenSeal(file)).isEmpty();
            assertThat(notes(file)).isNotZero();
        }
        assertThat(earlier.running())
                .extracting(RunningProcess::reference)
                .extracting(IncidentReference::value)
                .doesNotContainAnyElementsOf(references);
    }

    List<ProcessInstance> runningOf(IncidentReference reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list();
    }

    List<String> timers(IncidentReference reference) {
        return jobs.timersOf(reference.value()).stream().map(this::inWords).toList();
    }

    String inWords(Job timer) {
        return timer.getId() + " at " + timer.getDuedate();
    }

    int notes(CaseFile file) {
        return database.sql("select count(*) from case_event where case_id = :case and kind = 'model-changed'")
                .param("case", file.id())
                .query(Integer.class)
                .single();
    }
}
