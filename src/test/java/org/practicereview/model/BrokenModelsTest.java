package org.practicereview.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken on purpose, and has to notice. */
class BrokenModelsTest {

    static Stream<Breakage> breakages() {
        return Stream.of(NamingBreakages.all(), WiringBreakages.all(), FlowBreakages.all(), DrawingBreakages.all())
                .flatMap(breakages -> breakages);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakages")
    void the_rule_notices_and_names_the_place(Breakage breakage) {
        ModelRule rule = ModelRule.named(breakage.rule());

        assertThat(rule.breachesIn(ModelFiles.named(breakage.file()))).isEmpty();
        assertThat(rule.breachesIn(breakage.broken()))
                .isNotEmpty()
                .anySatisfy(breach -> assertThat(breach).contains(breakage.place()));
    }

    @Test
    void no_rule_is_left_unproved() {
        assertThat(breakages().map(Breakage::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        ModelRule.ALL.stream().map(ModelRule::sentence).toList());
    }
}
