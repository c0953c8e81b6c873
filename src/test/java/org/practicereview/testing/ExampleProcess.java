package org.practicereview.testing;

import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;

/** A process that exists for one test of the engine and leaves nothing behind. */
public final class ExampleProcess implements AutoCloseable {

    public static final String KEY = "Example";

    private final RepositoryService repository;
    private final String deployment;

    private ExampleProcess(RepositoryService repository, String deployment) {
        this.repository = repository;
        this.deployment = deployment;
    }

    public static ExampleProcess deploy(RepositoryService repository, BpmnModelInstance model) {
        return new ExampleProcess(
                repository,
                repository
                        .createDeployment()
                        .addModelInstance("example.bpmn", model)
                        .deploy()
                        .getId());
    }

    /** A model from start to end with the given steps between. */
    public static BpmnModelInstance model(UnaryOperator<AbstractFlowNodeBuilder<?, ?>> steps) {
        StartEventBuilder start = Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
        return steps.apply(start).endEvent().done();
    }

    @Override
    public void close() {
        repository.deleteDeployment(deployment, true);
    }
}
