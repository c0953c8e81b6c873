package org.practicereview.guidance.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Decisions;
import org.practicereview.guidance.NoRuleMatches;
import org.practicereview.guidance.RuleTable;
import org.practicereview.guidance.RuleTables;
import org.practicereview.guidance.UnreliableGuidance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * The decision tables of {@code bpmn/decisions}, checked and parsed once, and writing no history rows: what was decided is
 * kept by the case. The engine takes a millisecond for each question; tables stay as they are until the next start, so
 * answers are kept. A table that cannot be relied on stops the service at its start.
 */
@Component
class DecisionTables implements Decisions, RuleTables {

    private static final int ANSWERS_KEPT = 10_000;

    /** What was asked of which table. */
    private record Question(String decision, Map<String, Object> inputs) {}

    private final DmnEngine engine = engine();
    private final ConcurrentLruCache<Question, List<Map<String, Object>>> answers =
            new ConcurrentLruCache<>(ANSWERS_KEPT, this::ask);
    private final Map<String, DmnDecision> decisions = new HashMap<>();
    private final Map<String, RuleTable> readable = new TreeMap<>();

    @Autowired
    DecisionTables(Vocabulary vocabulary) {
        this(vocabulary, delivered());
    }

    DecisionTables(Vocabulary vocabulary, List<Resource> tables) {
        TableParser parser = new TableParser();
        tables.forEach(table -> parse(table, parser, vocabulary));
    }

    private static List<Resource> delivered() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/decisions/*.dmn"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("decision tables cannot be found", unreadable);
        }
    }

    /** FEEL only: a table that names another language finds no engine for it. */
    private static DmnEngine engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(language -> null);
        return configuration.buildEngine();
    }

    @Override
    public Map<String, Object> one(String decision, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = all(decision, inputs);
        if (rows.size() != 1) {
            throw new NoRuleMatches(decision, inputs);
        }
        return rows.get(0);
    }

    @Override
    public List<Map<String, Object>> all(String decision, Map<String, Object> inputs) {
        return answers.get(new Question(decision, Collections.unmodifiableMap(new HashMap<>(inputs))));
    }

    private List<Map<String, Object>> ask(Question question) {
        DmnDecision table = decisions.get(question.decision());
        if (table == null) {
            throw new IllegalArgumentException("there is no decision table " + question.decision());
        }
        return engine.evaluateDecisionTable(table, question.inputs()).getResultList().stream()
                .map(Collections::unmodifiableMap)
                .toList();
    }

    @Override
    public List<RuleTable> all() {
        return List.copyOf(readable.values());
    }

    private void parse(Resource file, TableParser parser, Vocabulary vocabulary) {
        String name = "decision table " + file.getFilename();
        try (InputStream source = file.getInputStream()) {
            DmnModelInstance model = parser.read(source);
            CheckedTable table = CheckedTable.read(model);
            Set<String> faults = TableCheck.faults(table, vocabulary);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(table.name() + ": " + String.join("; ", faults));
            }
            engine.parseDecisions(model).forEach(decision -> add(decision));
            readable.put(table.name(), ReadableTable.of(table, vocabulary));
        } catch (IllegalArgumentException notToBeReliedOn) {
            throw new UnreliableGuidance(
                    name + " cannot be relied on. " + notToBeReliedOn.getMessage(), notToBeReliedOn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        } catch (RuntimeException unparseable) {
            throw new UnreliableGuidance(name + " cannot be read: " + rootOf(unparseable), unparseable);
        }
    }

    /** What the parser said in the end, which names the line. */
    private static @Nullable String rootOf(Throwable unparseable) {
        Throwable cause = unparseable.getCause();
        return cause == null ? unparseable.getMessage() : rootOf(cause);
    }

    private void add(DmnDecision decision) {
        if (decisions.put(decision.getKey(), decision) != null) {
            throw new IllegalArgumentException(decision.getKey() + ": another file holds a table of that name");
        }
    }
}
