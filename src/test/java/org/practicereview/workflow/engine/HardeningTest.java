package org.practicereview.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.testing.ExampleProcess;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One attempt at each hole of the engine; {@link StockEngineTest} shows that the attempts are real. */
@IntegrationTest
class HardeningTest {

    private static final String ATTACK = Attack.loading(Attack.OnOurs.class);

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void no_attack_has_succeeded() {
        assertThat(Attack.succeeded("ours")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("attacksByQuery")
    void queries_with_expressions_are_refused(Function<ProcessEngine, Query<?, ?>> query) {
        assertThatThrownBy(() -> query.apply(engine).list())
                .hasMessageContaining("Queries with expressions are switched off");
        assertThatThrownBy(() -> query.apply(engine).count())
                .hasMessageContaining("Queries with expressions are switched off");
    }

    static Stream<Named<Function<ProcessEngine, Query<?, ?>>>> attacksByQuery() {
        return Stream.of(
                Named.of("tasks", e -> tasks(e).taskAssigneeExpression(ATTACK)),
                Named.of(
                        "tasks, in or()",
                        e -> tasks(e).or().taskAssigneeExpression(ATTACK).endOr()),
                Named.of(
                        "tasks, in a second or()",
                        e -> tasks(e).or()
                                .taskName("Send notification")
                                .endOr()
                                .or()
                                .taskCandidateGroupInExpression(ATTACK)
                                .endOr()),
                Named.of(
                        "running cases, in or()",
                        e -> with(
                                        e.getRuntimeService()
                                                .createProcessInstanceQuery()
                                                .or(),
                                        "processInstanceBusinessKey")
                                .endOr()),
                Named.of(
                        "finished tasks, in or()",
                        e -> with(
                                        e.getHistoryService()
                                                .createHistoricTaskInstanceQuery()
                                                .or(),
                                        "taskAssignee")
                                .endOr()),
                Named.of(
                        "finished cases, in or()",
                        e -> with(
                                        e.getHistoryService()
                                                .createHistoricProcessInstanceQuery()
                                                .or(),
                                        "processInstanceBusinessKey")
                                .endOr()));
    }

    private static TaskQuery tasks(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery();
    }

    /** Only task queries offer expressions openly; the others have the same machinery. */
    private static <Q extends Query<?, ?>> Q with(Q query, String property) {
        ((AbstractQuery<?, ?>) query).addExpression(property, ATTACK);
        return query;
    }

    @Test
    void queries_without_expressions_are_answered() {
        assertThat(tasks(engine).or().taskName("a").taskAssignee("b").endOr().list())
                .isEmpty();
    }

    @Test
    void stored_filters_are_refused() {
        FilterService filters = engine.getFilterService();
        assertThatThrownBy(() -> filters.newTaskFilter("attack"))
                .hasMessageContaining("Stored filters are switched off");
        assertThatThrownBy(() -> filters.list("any")).hasMessageContaining("Stored filters are switched off");
        assertThatThrownBy(() -> filters.count("any")).hasMessageContaining("Stored filters are switched off");
        assertThatThrownBy(() -> filters.getFilter("any")).hasMessageContaining("Stored filters are switched off");
        assertThatThrownBy(() -> filters.createFilterQuery().list())
                .hasMessageContaining("Stored filters are switched off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome.length()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${execution.setVariable('a', 'b')}",
                "${environment.getProperty('spring.datasource.password')}",
            })
    void an_expression_cannot_call_a_method(String expression) {
        assertThatThrownBy(() -> run(steps -> steps.userTask().camundaAssignee(expression)))
                .isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${environment}",
                "${dataSource}",
                "${applicationContext}",
                "${systemProperties}",
                "${jdbcClient}",
                "${outcome.bytes}",
                "${outcome.class}",
                "${''.class.classLoader}",
                "${execution.processEngineServices}",
                "${execution.processInstanceId}",
                "${task}",
                "${Runtime}",
                "${authenticatedUserId}",
                "${currentUser()}",
                "${now()}",
            })
    void an_expression_reaches_no_bean_no_class_and_no_property(String expression) {
        assertThatThrownBy(() -> run(steps -> steps.userTask().camundaAssignee(expression)))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void an_expression_reads_variables_and_the_reference_of_the_case() {
        try (var example = deployed(
                steps -> steps.userTask().camundaAssignee("${outcome}").name("#{execution.processBusinessKey}"))) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            ExampleProcess.KEY, "SI-2026-0001", Variables.putValue("outcome", "SENT"));

            assertThat(tasks(engine)
                            .processDefinitionKey(ExampleProcess.KEY)
                            .processInstanceBusinessKey("SI-2026-0001")
                            .singleResult())
                    .returns("SENT", task -> task.getAssignee())
                    .returns("SI-2026-0001", task -> task.getName());
        }
    }

    @Test
    void a_bean_that_is_no_delegate_cannot_be_a_step() {
        assertThatThrownBy(() -> run(steps -> steps.serviceTask().camundaDelegateExpression("${dataSource}")))
                .hasStackTraceContaining("not 'dataSource'");
    }

    @ParameterizedTest
    @MethodSource("org.practicereview.workflow.engine.ModelsThatBringCode#all")
    void a_model_that_brings_code_is_refused(UnaryOperator<AbstractFlowNodeBuilder<?, ?>> steps) {
        assertThatThrownBy(() -> deployed(steps).close()).hasMessageContaining("Models may not use");
    }

    @Test
    void a_model_cannot_run_a_command_of_the_operating_system() {
        assertThatThrownBy(() -> deployed(ModelsThatBringCode::shell).close())
                .hasMessageContaining("Classes by name are switched off");
    }

    @Test
    void no_script_engine_can_be_found() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        for (String language : List.of("juel", "javascript", "groovy", "feel", "python")) {
            assertThatThrownBy(() -> configuration
                            .getCommandExecutorTxRequired()
                            .execute(command ->
                                    configuration.getScriptingEngines().getScriptEngineForLanguage(language)))
                    .as(language)
                    .hasMessageContaining("Can't find scripting engine for '" + language + "'");
        }
    }

    @ParameterizedTest
    @MethodSource("valuesThatAreNotPlain")
    void a_variable_that_is_not_plain_is_refused(Object value) {
        try (var example = deployed(steps -> steps.userTask())) {
            Map<String, Object> variables = Variables.putValue("child", value);
            assertThatThrownBy(
                            () -> engine.getRuntimeService().startProcessInstanceByKey(ExampleProcess.KEY, variables))
                    .isInstanceOf(ProcessEngineException.class);
        }
        assertThat(typesWritten()).isSubsetOf("string", "long", "boolean", "date", "null");
    }

    static Stream<Object> valuesThatAreNotPlain() {
        return Stream.of(
                new ArrayList<>(List.of("a name")),
                Map.of("name", "a name"),
                new byte[] {1},
                7,
                1.5,
                new BigDecimal("1"),
                Variables.serializedObjectValue("{}")
                        .serializationDataFormat("application/json")
                        .objectTypeName("java.lang.Object")
                        .create(),
                Variables.fileValue(new File("pom.xml")));
    }

    @Test
    void plain_variables_are_kept() {
        try (var example = deployed(steps -> steps.userTask())) {
            assertThatCode(() -> engine.getRuntimeService()
                            .startProcessInstanceByKey(
                                    ExampleProcess.KEY,
                                    Variables.putValue("outcome", "SENT")
                                            .putValue("due", new Date(0))
                                            .putValue("urgent", true)
                                            .putValue("count", 7L)
                                            .putValue("nothing", null)))
                    .doesNotThrowAnyException();

            assertThat(typesWritten()).contains("string", "long", "boolean", "date", "null");
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                FilterService.class,
                IdentityService.class,
                FormService.class,
                AuthorizationService.class,
                ExternalTaskService.class
            })
    void services_nobody_needs_are_no_beans(Class<?> service) {
        assertThat(context.getBeanNamesForType(service)).isEmpty();
    }

    private List<String> typesWritten() {
        return jdbc.sql("SELECT DISTINCT TYPE_ FROM ACT_RU_VARIABLE UNION SELECT VAR_TYPE_ FROM ACT_HI_VARINST")
                .query(String.class)
                .list();
    }

    private void run(UnaryOperator<AbstractFlowNodeBuilder<?, ?>> steps) {
        try (var example = deployed(steps)) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(ExampleProcess.KEY, Variables.putValue("outcome", "SENT"));
        }
    }

    private ExampleProcess deployed(UnaryOperator<AbstractFlowNodeBuilder<?, ?>> steps) {
        return ExampleProcess.deploy(engine.getRepositoryService(), ExampleProcess.model(steps));
    }
}
