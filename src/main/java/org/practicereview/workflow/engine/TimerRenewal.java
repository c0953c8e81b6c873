package org.practicereview.workflow.engine;

import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.stereotype.Component;

/**
 * Sets a timer of a running process that has fired already a second time. The engine has no door for it: a timer that
 * stops nothing fires once, and a date that passed may yet move into the future.
 */
@Component
public class TimerRenewal {

    private final ProcessEngine engine;

    TimerRenewal(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * Waits with that timer again, where the process still stands at the step it is drawn at.
     *
     * @param processInstance the process
     * @param event the boundary event
     * @param at when it fires
     */
    public void renew(String processInstance, String event, Date at) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new Renewal(processInstance, event, at));
    }

    private record Renewal(String processInstance, String event, Date at) implements Command<Void> {

        @Override
        public Void execute(CommandContext context) {
            ActivityImpl drawn = context.getExecutionManager()
                    .findExecutionById(processInstance)
                    .getProcessDefinition()
                    .findActivity(event);
            if (drawn != null) {
                TimerDeclarationImpl timer = TimerDeclarationImpl.getDeclarationsForScope(drawn.getEventScope())
                        .get(event);
                context.getExecutionManager().findExecutionsByProcessInstanceId(processInstance).stream()
                        .filter(execution -> execution.getActivity() != null)
                        .map(execution ->
                                execution.createActivityExecutionMapping().get(drawn.getEventScope()))
                        .filter(ExecutionEntity.class::isInstance)
                        .map(ExecutionEntity.class::cast)
                        .findFirst()
                        .ifPresent(scope -> timer.createTimerInstance(scope).setDuedate(at));
            }
            return null;
        }
    }
}
