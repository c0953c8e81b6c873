package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Editions that contradict each other stop the service at its start, and are named. */
class EditionsFileTest {

    private static final String FIRST = "{'code': 'A', 'name': 'First', 'inForceFrom': '2013-04-15', 'checked': true}";

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{'code': 'B', 'name': 'B', 'inForceFrom': '2013-04-15', 'checked': true}` | edition B | starts on 2013-04-15, inside A",
                "`{'code': 'B', 'name': 'B', 'inForceFrom': '2012-01-01', 'checked': true}` | edition B | starts on 2012-01-01, inside A",
                "`{'code': 'A', 'name': 'B', 'inForceFrom': '2015-01-01', 'checked': true}` | edition A | stands there twice",
                "`{'code': 'B', 'name': 'B', 'inForceFrom': '2015-02-30', 'checked': true}` | edition B | cannot be read",
                "`{'code': 'B', 'name': 'B', 'checked': true}` | edition B | cannot be read",
                "`{'code': 'B', 'name': 'B', 'inForceFrom': '2015-01-01', 'inherits': 'Z', 'checked': false}` | edition B | inherits Z, which is no edition before it",
                "`{'code': 'B', 'name': 'B', 'inForceFrom': '2015-01-01', 'inherits': 'B', 'checked': false}` | edition B | inherits B, which is no edition before it",
                "`{'code': 'B', 'name': 'B', 'inForceFrom': '2015-01-01', 'checked': false}` | edition B | is not checked and inherits from none",
                "`{'code': 'B', 'name': 'B', 'inForceFrom': '2015-01-01', 'textFrom': '2014-01-01', 'checked': true}` | edition B | has a text that appeared before its start",
            })
    void an_edition_that_does_not_fit_is_refused_by_name(String second, String edition, String why) {
        assertThatThrownBy(() -> editions(FIRST, second))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(edition)
                .hasMessageContaining(why);
    }

    @Test
    void an_edition_that_inherits_is_asked_first_and_the_one_it_inherits_from_after_it() {
        Editions editions = editions(
                FIRST, "{'code': 'B', 'name': 'B', 'inForceFrom': '2015-01-01', 'inherits': 'A', 'checked': false}");

        assertThat(editions.whoseRules("B")).containsExactly("B", "A");
        assertThat(editions.of("B").standing()).isEqualTo("inherited from A, not yet checked");
        assertThat(editions.of("A").standing()).isEmpty();
    }

    @Test
    void no_edition_at_all_is_refused() {
        assertThatThrownBy(EditionsFileTest::editions).isInstanceOf(IllegalStateException.class);
    }

    private static Editions editions(String... entries) {
        return new Editions(JsonMapper.builder()
                .build()
                .readTree("[" + String.join(",", entries).replace('\'', '"') + "]"));
    }
}
