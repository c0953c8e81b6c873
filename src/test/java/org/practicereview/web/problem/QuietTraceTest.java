package org.practicereview.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class QuietTraceTest {

    @Test
    void kinds_and_places_of_all_causes_are_told_and_not_a_word_of_their_texts() {
        Throwable failure = new IllegalStateException(
                "could not save Maya Example",
                new RuntimeException("Maya Example", new SQLException("value too long: Maya Example", "22001")));

        assertThat(QuietTrace.of(failure))
                .startsWith(
                        "java.lang.IllegalStateException\n\tat " + getClass().getName())
                .contains("\nCaused by: java.lang.RuntimeException\n", "\nCaused by: java.sql.SQLException (22001)\n")
                .doesNotContain("Maya", "could not", "too long");
    }

    @Test
    void causes_that_go_in_circles_have_an_end() {
        RuntimeException one = new RuntimeException();
        RuntimeException two = new RuntimeException(one);
        one.initCause(two);

        assertThat(QuietTrace.of(two).split("Caused by: ")).hasSize(20);
    }
}
