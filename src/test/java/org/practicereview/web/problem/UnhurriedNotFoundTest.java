package org.practicereview.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** That "not found" waits, and nothing else does. */
class UnhurriedNotFoundTest {

    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void not_found_takes_as_long_as_is_set_however_soon_it_was_known() throws Exception {
        assertThat(taken(SHORT, 404, Duration.ZERO)).isGreaterThanOrEqualTo(SHORT);
        assertThat(taken(SHORT, 404, SHORT.dividedBy(2)))
                .isGreaterThanOrEqualTo(SHORT)
                .isLessThan(LONG);
    }

    @Test
    void whatever_was_known_too_late_waits_no_longer_and_other_answers_never_do() throws Exception {
        assertThat(taken(LONG, 403, Duration.ZERO)).isLessThan(LONG);
        assertThat(taken(LONG, 422, Duration.ZERO)).isLessThan(LONG);
        assertThat(taken(Duration.ofMillis(1), 404, Duration.ofMillis(5))).isLessThan(LONG);
        assertThat(taken(Duration.ZERO, 404, Duration.ZERO)).isLessThan(LONG);
    }

    /** How long an answer took that was known after a while. */
    private static Duration taken(Duration takes, int status, Duration known) throws Exception {
        UnhurriedNotFound unhurried = new UnhurriedNotFound(takes);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cases/SI-2026-000001");
        FilterChain answering = (asked, answer) -> {
            try {
                Thread.sleep(known.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            unhurried.await(Troubles.ofStatus(status), request);
        };
        long begun = System.nanoTime();
        unhurried.doFilter(request, new MockHttpServletResponse(), answering);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
