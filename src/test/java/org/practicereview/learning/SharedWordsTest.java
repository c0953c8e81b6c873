package org.practicereview.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.guidance.RealGuidance;
import org.practicereview.guidance.SharedWording;
import org.practicereview.learning.recommendation.SharedWords;

/** Recommendations are forgotten and made again: their words tell, whatever the order and the endings (L9). */
class SharedWordsTest {

    @ParameterizedTest(name = "{2}: {0} / {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ask the child alone at each visit | Ask each child alone when visiting | NEARLY_THE_SAME",
                "Health visitors see every baby at home before six weeks | Every baby is seen at home by health visitors before six weeks | NEARLY_THE_SAME",
                "Schools share absence with the social worker weekly | Share absence with social workers each month and with parents | ALIKE",
                "Ask the child alone at each visit | Police check the custody record | DIFFERENT",
                "… | Ask the child | DIFFERENT",
            })
    void words_in_common_make_recommendations_alike(String one, String other, SharedWording near) {
        assertThat(RealGuidance.learning().sharedWording().apply(SharedWords.percent(one, other)))
                .isEqualTo(near);
        assertThat(SharedWords.percent(other, one)).isEqualTo(SharedWords.percent(one, other));
    }
}
