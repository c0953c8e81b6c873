package org.practicereview.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.ExampleProcess;
import org.practicereview.testing.TestDatabase;

/** The attacks of {@link HardeningTest} are real: an engine as it comes lets every one of them through. */
class StockEngineTest {

    private static ProcessEngine stock;

    @BeforeAll
    static void an_engine_as_it_comes() {
        var database = TestDatabase.h2();
        var configuration = (ProcessEngineConfigurationImpl)
                ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl(database.url());
        configuration.setProcessEngineName("stock");
        configuration.setJobExecutorActivate(false);
        stock = configuration.buildProcessEngine();
    }

    @AfterAll
    static void close() {
        stock.close();
    }

    @Test
    void an_expression_inside_or_is_evaluated_although_expressions_in_queries_are_forbidden() {
        assertThat(stock.getProcessEngineConfiguration())
                .extracting("enableExpressionsInAdhocQueries")
                .isEqualTo(false);

        stock.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(Attack.loading(Attack.OnStockQuery.class))
                .endOr()
                .list();

        assertThat(Attack.succeeded("stock query")).isTrue();
    }

    @Test
    void a_stored_filter_is_evaluated() {
        Filter filter = stock.getFilterService().newTaskFilter("attack");
        filter.setQuery(stock.getTaskService()
                .createTaskQuery()
                .taskAssigneeExpression(Attack.loading(Attack.OnStockFilter.class)));
        stock.getFilterService().saveFilter(filter);

        stock.getFilterService().list(filter.getId());

        assertThat(Attack.succeeded("stock filter")).isTrue();
    }

    @Test
    void a_model_may_call_any_method() {
        var model = ExampleProcess.model(
                steps -> steps.serviceTask().camundaExpression(Attack.loading(Attack.OnStockModel.class)));
        try (var example = ExampleProcess.deploy(stock.getRepositoryService(), model)) {
            stock.getRuntimeService().startProcessInstanceByKey(ExampleProcess.KEY);
        }

        assertThat(Attack.succeeded("stock model")).isTrue();
    }

    @Test
    void a_serialised_object_is_taken_as_a_variable() {
        var model = ExampleProcess.model(steps -> steps.userTask());
        try (var example = ExampleProcess.deploy(stock.getRepositoryService(), model)) {
            var instance = stock.getRuntimeService()
                    .startProcessInstanceByKey(
                            ExampleProcess.KEY, Variables.putValue("child", new ArrayList<>(List.of("a name"))));

            assertThat(stock.getRuntimeService()
                            .getVariableTyped(instance.getId(), "child")
                            .getType()
                            .getName())
                    .isEqualTo("object");
        }
    }
}
