package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Control of {@link SameTimeTest}: a service that refuses at once, and three milliseconds later where there is a case. */
@Tag("attack")
@IntegrationTest
@Import(SlowWhereACaseIsTest.SlowWhereACaseIs.class)
@TestPropertySource(properties = {"practice-review.not-found-takes=0ms", "test.row-level-security=false"})
class SlowWhereACaseIsTest {

    private static final int PAIRS = 300;

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    RefusalTimes times;

    @Test
    void a_service_that_takes_longer_where_there_is_a_case_is_noticed() throws IOException {
        scene.set(false, port);
        Map<String, Object> facts = new LinkedHashMap<>();
        List<String> different = times.different(PAIRS, Settings.seed(), facts, port);
        Reports.write("time-of-refusals-control", facts, different);

        assertThat(different).anyMatch(told -> told.startsWith("GET /api/v1/cases/{reference} "));
    }

    /** As a look at the policies of a row would be, and more. */
    static class SlowWhereACaseIs extends OncePerRequestFilter {

        private static final Pattern REFERENCE = Pattern.compile("SI-\\d{4}-\\d+");
        private static final long MILLISECONDS = 3;

        private final JdbcClient database;

        SlowWhereACaseIs(JdbcClient database) {
            this.database = database;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Matcher reference = REFERENCE.matcher(request.getRequestURI());
            if (reference.find() && exists(reference.group())) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLISECONDS));
            }
            chain.doFilter(request, response);
        }

        private boolean exists(String reference) {
            return database.sql("select count(*) from case_file where reference = :reference")
                            .param("reference", reference)
                            .query(Integer.class)
                            .single()
                    > 0;
        }
    }
}
