package org.practicereview.workflow.version;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Timeline;
import org.practicereview.workflow.progress.ReadableProcesses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves one running process to the present version of its model: to the steps of the same id at the same place, with its
 * tasks and timers as they are. Where it stands at a step that is drawn elsewhere now, a part begins again if its room says
 * which ({@link BegunAgain}); else it stays. All of it or nothing.
 */
@Component
class ModelMove {

    private static final Logger LOG = LoggerFactory.getLogger(ModelMove.class);

    private final RuntimeService runtime;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final NewTimers newTimers;
    private final MovedTasks tasks;
    private final List<BegunAgain> agains;
    private final TransactionTemplate transaction;

    ModelMove(
            RuntimeService runtime,
            CaseFiles caseFiles,
            Timeline timeline,
            NewTimers newTimers,
            MovedTasks tasks,
            List<BegunAgain> agains,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.newTimers = newTimers;
        this.tasks = tasks;
        this.agains = agains;
        this.transaction = new TransactionTemplate(transactions);
        // A refusal of the engine undoes what was tried, and the next way begins with nothing done
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Why it stays where it is; nothing when it was moved, by whichever node. Whatever is wrong with one case, the others are
     * moved and the service starts; only without a database it does not.
     */
    Optional<String> move(RunningProcess process) {
        try {
            inOneTransaction(process, this::toTheSameSteps);
            return Optional.empty();
        } catch (MigratingProcessInstanceValidationException drawnOtherwise) {
            Set<String> at = standsAt(drawnOtherwise);
            Optional<BegunAgain> again = agains.stream()
                    .filter(each ->
                            each.model().equals(process.model()) && each.from().containsAll(at))
                    .findFirst();
            return again.isPresent()
                    ? beginAgain(process, again.get())
                    : Optional.of("its present model does not have "
                            + at.stream().sorted().collect(Collectors.joining(", ")) + " at that place");
        } catch (MigrationPlanValidationException different) {
            return Optional.of("its present model is drawn too differently");
        } catch (CannotCreateTransactionException withoutDatabase) {
            throw withoutDatabase;
        } catch (RuntimeException failed) {
            return failed(process, failed);
        }
    }

    private Optional<String> beginAgain(RunningProcess process, BegunAgain again) {
        try {
            inOneTransaction(process, (running, file) -> beginAgain(running, file, again));
            return Optional.empty();
        } catch (CannotCreateTransactionException withoutDatabase) {
            throw withoutDatabase;
        } catch (RuntimeException failed) {
            return failed(process, failed);
        }
    }

    /** The text of an exception may quote a case: its kind is enough to begin with. */
    private static Optional<String> failed(RunningProcess process, RuntimeException failed) {
        LOG.error(
                "{} of {} could not be moved: {}",
                process.model(),
                process.reference(),
                failed.getClass().getSimpleName());
        return Optional.of("it could not be moved: " + failed.getClass().getSimpleName());
    }

    /** The case is locked: nobody does a step and no timer fires meanwhile, and another node that moves it waits. */
    private void inOneTransaction(RunningProcess process, BiConsumer<RunningProcess, CaseFile> move) {
        transaction.executeWithoutResult(status -> {
            CaseFile file = caseFiles.lock(process.reference());
            if (stillRunsThere(process)) {
                newTimers.giveMoments(process, file);
                move.accept(process, file);
                tasks.follow(process, file);
            }
        });
    }

    private boolean stillRunsThere(RunningProcess process) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(process.id())
                        .processDefinitionId(process.source())
                        .count()
                > 0;
    }

    private void toTheSameSteps(RunningProcess process, CaseFile file) {
        migrate(process, planOf(process));
        note(process, file, "“%s” goes on as it is drawn since the service was updated");
    }

    private void beginAgain(RunningProcess process, CaseFile file, BegunAgain again) {
        Set<String> at = open(runtime.getActivityInstance(process.id()))
                .map(ActivityInstance::getActivityId)
                .filter(again.from()::contains)
                .collect(Collectors.toSet());
        // A branch that waits at a gateway for the others cannot be moved to a step
        at.stream()
                .filter(each -> each.startsWith("Gateway_"))
                .forEach(gateway -> runtime.createProcessInstanceModification(process.id())
                        .cancelAllForActivity(gateway)
                        .execute());
        MigrationInstructionsBuilder plan = planOf(process);
        at.stream()
                .filter(each -> !each.startsWith("Gateway_"))
                .forEach(step -> plan.mapActivities(step, again.over()));
        migrate(process, plan);
        again.putBack(file);
        runtime.createProcessInstanceModification(process.id())
                .startBeforeActivity(again.at())
                .cancelAllForActivity(again.over())
                .execute();
        note(process, file, "“%s” is drawn otherwise since the service was updated: a part of it begins again");
    }

    private MigrationInstructionsBuilder planOf(RunningProcess process) {
        return runtime.createMigrationPlan(process.source(), process.target()).mapEqualActivities();
    }

    private void migrate(RunningProcess process, MigrationInstructionsBuilder plan) {
        runtime.newMigration(plan.build()).processInstanceIds(process.id()).execute();
    }

    /** For those who may read of that process. */
    private void note(RunningProcess process, CaseFile file, String what) {
        timeline.add(
                file,
                null,
                "model-changed",
                ReadableProcesses.matterOf(process.model()),
                what.formatted(process.name()));
    }

    private static Set<String> standsAt(MigratingProcessInstanceValidationException refused) {
        return refused.getValidationReport().getActivityInstanceReports().stream()
                .map(MigratingActivityInstanceValidationReport::getSourceScopeId)
                .collect(Collectors.toSet());
    }

    private static Stream<ActivityInstance> open(ActivityInstance scope) {
        return Stream.concat(
                Stream.of(scope), Stream.of(scope.getChildActivityInstances()).flatMap(ModelMove::open));
    }
}
