package org.practicereview.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.web.SecurityLines;
import org.practicereview.web.WebTest;
import org.practicereview.web.problem.TroubleWriter;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

@WebTest
class LimitedRequestsTest {

    private static final Instant FIFTEEN_SECONDS_PAST = Instant.parse("2026-04-20T08:05:15Z");

    private final RequestsPerMinute requests = new RequestsPerMinute(Clock.fixed(FIFTEEN_SECONDS_PAST, ZoneOffset.UTC));
    private final LimitedRequests.Door door;
    private final ApiTokens tokens;
    private final TroubleWriter troubles;

    LimitedRequestsTest(TroubleWriter troubles, ApiTokens tokens) {
        this.troubles = troubles;
        this.tokens = tokens;
        this.door = new LimitedRequests.Door(new RequestLimits(2, 3, 1, 0), requests, troubles);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_machine_that_asks_too_much_waits_for_the_next_minute() throws Exception {
        signIn();
        assertThat(toApi().getStatus()).isEqualTo(200);
        assertThat(toApi().getStatus()).isEqualTo(200);

        MockHttpServletResponse refused = toApi();
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("45");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"code\":\"too-many-requests\"");

        signIn();
        assertThat(toApi().getStatus()).as("another account").isEqualTo(200);
    }

    @Test
    void strangers_are_counted_by_their_address_and_those_who_are_signed_in_are_not() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(toPage("/publications", "192.0.2.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = toPage("/calculator", "192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("45");
        assertThat(refused.getContentAsString()).contains("<h1", "Too many requests");
        assertThat(toPage("/assets/app.css", "192.0.2.1").getStatus()).isEqualTo(200);
        assertThat(toPage("/publications", "192.0.2.2").getStatus()).isEqualTo(200);

        signIn();
        assertThat(toPage("/work", "192.0.2.1").getStatus()).isEqualTo(200);
    }

    @Test
    void files_for_strangers_are_counted_more_strictly() throws Exception {
        assertThat(toPage("/publications/a/report.pdf", "192.0.2.3").getStatus())
                .isEqualTo(200);
        assertThat(toPage("/publications/b/report.pdf", "192.0.2.3").getStatus())
                .isEqualTo(429);
        assertThat(toPage("/publications", "192.0.2.3").getStatus()).isEqualTo(200);
    }

    @Test
    void each_minute_begins_anew_and_no_limit_is_no_count() {
        MovedClock clock = new MovedClock();
        RequestsPerMinute counted = new RequestsPerMinute(clock);
        assertThat(counted.ofAddress("any", "192.0.2.1", 1)).isEmpty();
        assertThat(counted.ofAddress("any", "192.0.2.1", 1)).hasValue(45);
        assertThat(counted.ofAddress("any", "192.0.2.1", 0)).isEmpty();
        clock.now = clock.now.plusSeconds(45);
        assertThat(counted.ofAddress("any", "192.0.2.1", 1)).isEmpty();
    }

    @Test
    void what_is_refused_is_noted_once_a_minute() throws Exception {
        try (SecurityLines log = new SecurityLines()) {
            for (int i = 0; i < 10; i++) {
                toPage("/publications", "192.0.2.4");
            }

            assertThat(log.all()).singleElement().asString().startsWith("TOO_MANY_REQUESTS account=-");
        }
    }

    @Test
    void who_guesses_tokens_is_turned_away_like_any_stranger() throws Exception {
        TokenAuthentication filter = new TokenAuthentication(tokens, door, troubles);
        for (int i = 0; i < 3; i++) {
            assertThat(answer(filter, "/api/v1/cases", "192.0.2.5").getStatus()).isEqualTo(401);
        }
        assertThat(answer(filter, "/api/v1/cases", "192.0.2.5").getStatus()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:1::1,         2001:db8:0:1:ffff:0:0:9, true",
        "2001:db8:0:1:0:0:0:1,    2001:db8:0:2:0:0:0:1,    false",
        "fe80::1%eth0,            fe80::2,                 true",
        "::ffff:192.0.2.1,        192.0.2.1,               true",
        "192.0.2.1,               192.0.2.2,               false",
        "192.0.2.1:80,            192.0.2.1:81,            false",
        "a:b:c,                   a:b:d,                   false",
    })
    void a_network_of_ipv6_is_counted_as_one(String one, String other, boolean same) {
        assertThat(RequestsPerMinute.network(one).equals(RequestsPerMinute.network(other)))
                .isEqualTo(same);
    }

    private MockHttpServletResponse toApi() throws ServletException, IOException {
        return answer(door.forMachines(), "/api/v1/cases", "192.0.2.9");
    }

    private MockHttpServletResponse toPage(String path, String address) throws ServletException, IOException {
        return answer(door.forPeople(), path, address);
    }

    private static MockHttpServletResponse answer(Filter filter, String path, String address)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        request.addHeader("Authorization", "Bearer pr_guessed");
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static void signIn() {
        SecurityContextHolder.getContext().setAuthentication(new SignedInAuthentication(UUID.randomUUID()));
    }

    private static final class MovedClock extends Clock {

        private Instant now = FIFTEEN_SECONDS_PAST;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
