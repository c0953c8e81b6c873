package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookedAtTest {

    /** A look that was noted in other words is shown to nobody any more. */
    @Test
    void the_words_that_looks_are_stored_with_never_change() {
        assertThat(Stream.of(LookedAt.values()).map(LookedAt::noted))
                .containsExactly(
                        "summary",
                        "task",
                        "decisions",
                        "looks",
                        "document",
                        "proceedings",
                        "hand-overs",
                        "likely",
                        "facts",
                        "correction",
                        "views",
                        "notification",
                        "addenda",
                        "renotification",
                        "duplicate",
                        "withdrawals",
                        "agency return",
                        "chronology",
                        "anonymity",
                        "rapid-review-report",
                        "panel-pack",
                        "panel-letter",
                        "comments",
                        "accuracy check",
                        "review-report",
                        "review-records",
                        "identity",
                        "text-for-publication",
                        "report",
                        "recommendations",
                        "actions",
                        "learning-reviews");
    }

    @ParameterizedTest
    @EnumSource
    void a_look_is_found_by_its_words_with_or_without_a_number(LookedAt what) {
        assertThat(LookedAt.of(what.noted())).contains(what);
        assertThat(LookedAt.of(what.noted(4))).contains(what);
    }

    @Test
    void whoever_was_told_of_a_case_elsewhere_did_not_look_at_it() {
        assertThat(LookedAt.of("likely-match")).isEmpty();
    }

    @Test
    void most_say_of_which_part_of_the_case_they_are() {
        assertThat(LookedAt.PANEL_PACK.matter()).isEqualTo(Matter.PANEL_DELIBERATION);
        assertThat(LookedAt.ACTIONS.matter()).isEqualTo(Matter.LEARNING);
    }

    @ParameterizedTest
    @EnumSource(names = {"TASK", "DOCUMENT"})
    void what_may_be_of_any_part_is_not_noted_without_saying_of_which(LookedAt what) {
        assertThatIllegalStateException().isThrownBy(what::matter);
    }
}
