package org.practicereview.guidance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Puts questions to the engine and notes which rows answered, and what. */
final class Asked {

    private final Map<String, Map<String, Object>> answered = new LinkedHashMap<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    Asked(Table table) {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(this::note));
        engine = configuration.buildEngine();
        decision = engine.parseDecision(table.name(), table.model());
    }

    /** The rows that answer, by id, each with its answers. */
    Map<String, Map<String, Object>> ask(Map<String, Object> question) {
        answered.clear();
        engine.evaluateDecisionTable(decision, question);
        return new LinkedHashMap<>(answered);
    }

    private void note(DmnEvaluatedDecisionRule row) {
        Map<String, Object> answers = new HashMap<>();
        row.getOutputEntries()
                .forEach((name, output) -> answers.put(name, output.getValue().getValue()));
        answered.put(row.getId(), answers);
    }
}
