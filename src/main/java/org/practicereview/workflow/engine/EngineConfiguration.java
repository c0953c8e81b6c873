package org.practicereview.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine, embedded: on our data source and in our transactions, so that a step and its data commit together.
 *
 * <p>{@link SpringTransactionsProcessEngineConfiguration} rather than its better known subclass: that one adds nothing
 * but ways for models and scripts to reach every bean of the application.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    /** The clock comes first: the engine compares its timers with it from the first moment. */
    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EngineSettings settings,
            DefaultJobExecutor jobExecutor,
            EngineClock clock,
            ObjectProvider<ProcessEnginePlugin> plugins,
            ObjectProvider<BpmnParseListener> parseListeners,
            Models models) {
        var configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setJobExecutor(jobExecutor);
        // After a standstill what was due first comes first
        configuration.setJobExecutorAcquireByDueDate(true);
        // Nodes never fight over blocks of numbers, and nobody can guess the id of a task
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setFailedJobRetryTimeCycle(settings.retryCycle());
        configuration.setFailedJobCommandFactory(FailedTry::new);
        configuration.setCustomIncidentHandlers(List.of(new JobGivenUp()));
        // The engine adds its own to these lists
        configuration.setProcessEnginePlugins(
                new ArrayList<>(plugins.orderedStream().toList()));
        configuration.setCustomPostBPMNParseListeners(
                new ArrayList<>(parseListeners.orderedStream().toList()));
        switchOffWhatWeDoNotUse(configuration);
        ProcessEngine engine = configuration.buildProcessEngine();
        forgetHowStatementsWereWritten(configuration);
        models.deploy(engine.getRepositoryService());
        return engine;
    }

    /** Parts that statements include are kept with the whole documents they stand in: 20 MB, not asked for again. */
    private static void forgetHowStatementsWereWritten(SpringTransactionsProcessEngineConfiguration configuration) {
        configuration
                .getSqlSessionFactory()
                .getConfiguration()
                .getSqlFragments()
                .clear();
    }

    private static void switchOffWhatWeDoNotUse(SpringTransactionsProcessEngineConfiguration configuration) {
        // Flyway creates the tables (V1); the engine only checks their version
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setCustomHistoryEventHandlers(new ArrayList<>(List.of(new StepsOnly())));
        configuration.setEnforceHistoryTimeToLive(true);
        // Started by JobExecution when the service is ready, not while it is still being put together
        configuration.setJobExecutorActivate(false);
        // People, roles and rights are ours; the engine knows none
        configuration.setDbIdentityUsed(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setCmmnEnabled(false);
        // No model asks a decision table: those are asked by us, see DecisionTables
        configuration.setDmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        // Exception texts may quote what people wrote: FailedTry and JobGivenUp log the reference instead
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setEnableReducedJobExceptionLogging(true);
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
