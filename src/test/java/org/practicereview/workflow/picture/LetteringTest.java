package org.practicereview.workflow.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void a_name_is_broken_between_words_where_it_would_leave_its_shape() {
        assertThat(Lettering.wrapped("Record notification as overdue", 92))
                .containsExactly("Record", "notification as", "overdue");
    }

    @Test
    void a_word_longer_than_its_shape_stays_whole() {
        assertThat(Lettering.wrapped("Interdepartmental answer", 40)).containsExactly("Interdepartmental", "answer");
    }

    @Test
    void every_name_in_the_models_fits_its_shape() {
        for (String file : new String[] {"serious-incident", "rapid-review", "publication", "learning"}) {
            new DiagramReader(Pictures.model(file))
                    .read().nodes().stream()
                            .filter(node -> node.kind().isStep())
                            .forEach(node -> assertThat(Lettering.wrapped(node.name(), 92))
                                    .as(node.name())
                                    .hasSizeLessThanOrEqualTo(4)
                                    .allSatisfy(line ->
                                            assertThat(Lettering.widthOf(line)).isLessThanOrEqualTo(96)));
        }
    }
}
