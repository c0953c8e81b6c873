package org.practicereview.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One thing that holds for every model, as a sentence, and how to find where it does not. */
record ModelRule(String sentence, Function<Model, Stream<String>> breaches) {

    static final List<ModelRule> ALL = Stream.of(NamingRules.ALL, WiringRules.ALL, FlowRules.ALL, DrawingRules.ALL)
            .flatMap(List::stream)
            .toList();

    List<String> breachesIn(Model model) {
        return breaches.apply(model).toList();
    }

    static ModelRule named(String sentence) {
        return ALL.stream()
                .filter(rule -> rule.sentence().equals(sentence))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule says: " + sentence));
    }
}
