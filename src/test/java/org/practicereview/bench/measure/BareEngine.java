package org.practicereview.bench.measure;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.practicereview.testing.TestDatabase;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The floor: the engine alone, asked in Java, with our models and nothing of ours in them. Its delegates do nothing but set
 * the moments that timers of the same process need.
 */
public final class BareEngine implements AutoCloseable {

    private static final Pattern MOMENT = Pattern.compile("<bpmn:timeDate[^>]*>\\$\\{(\\w+)}");
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"(\\w+)\"");

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    public BareEngine(TestDatabase database) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(10);
        List<Resource> models = models();
        Map<Object, Object> delegates = new HashMap<>();
        Map<String, List<String>> moments = new HashMap<>();
        models.forEach(model -> {
            String text = text(model);
            matches(DELEGATE, text).forEach(name -> delegates.put(name, (JavaDelegate) work -> set(work, moments)));
            matches(PROCESS, text).forEach(process -> moments.put(process, matches(MOMENT, text)));
        });
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + UUID.randomUUID());
        configuration.setDataSource(pool);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setBeans(delegates);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        // As it comes; ours keeps less, which is for the floor to show
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbIdentityUsed(false);
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("bare").enableDuplicateFiltering(true);
        models.forEach(model -> deployment.addString(model.getFilename(), text(model)));
        deployment.deploy();
    }

    /** Starts the model of a case: what the stock REST API does when it merely starts it. */
    public String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "SeriousIncident",
                        UUID.randomUUID().toString(),
                        Map.of(
                                "outcome", "WITH_THE_PARTNERS",
                                "notificationLapsesAt", later(),
                                "partnersAnswerLapsesAt", later()))
                .getId();
    }

    /** Completes that step with an outcome. */
    public void complete(String process, String step, String outcome) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
        engine.getTaskService().complete(task, Map.of("outcome", outcome));
    }

    private static void set(DelegateExecution work, Map<String, List<String>> moments) {
        String process = work.getProcessDefinitionId().split(":")[0];
        moments.get(process).forEach(moment -> work.setVariable(moment, later()));
    }

    private static Date later() {
        return Date.from(Instant.now().plus(Duration.ofDays(30)));
    }

    private static List<Resource> models() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn"))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(Resource model) {
        try {
            return model.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
