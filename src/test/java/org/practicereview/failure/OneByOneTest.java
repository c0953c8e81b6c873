package org.practicereview.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class OneByOneTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void what_goes_wrong_with_one_keeps_nobody_else_waiting_and_the_log_says_where(CapturedOutput output) {
        tell(failing(new IllegalStateException("Maya Example", new IllegalArgumentException("Maya was bruised"))));

        assertThat(told).containsExactly("SI-2026-0001", "SI-2026-0003");
        assertThat(output)
                .contains("nobody was told of SI-2026-0002: java.lang.IllegalArgumentException at "
                        + getClass().getName())
                .doesNotContain("Maya");
    }

    @Test
    void without_a_database_nobody_waits_for_it_once_for_each() {
        List<RuntimeException> away = List.of(
                new CannotCreateTransactionException("away"),
                new CannotGetJdbcConnectionException("away", new SQLException("away")));

        assertThat(away)
                .allSatisfy(failure ->
                        assertThatThrownBy(() -> tell(failing(failure))).isSameAs(failure));
        assertThat(told).containsExactly("SI-2026-0001", "SI-2026-0001");
    }

    @Test
    void causes_that_go_in_circles_have_an_end() {
        RuntimeException one = new RuntimeException();
        RuntimeException two = new IllegalStateException(one);
        one.initCause(two);

        assertThat(KindAndPlace.of(two)).contains("Exception at " + getClass().getName());
    }

    private void tell(Consumer<String> work) {
        OneByOne.each(
                "nobody was told of",
                List.of("SI-2026-0001", "SI-2026-0002", "SI-2026-0003"),
                Function.identity(),
                work);
    }

    private Consumer<String> failing(RuntimeException failure) {
        return reference -> {
            if (reference.endsWith("2")) {
                throw failure;
            }
            told.add(reference);
        };
    }
}
