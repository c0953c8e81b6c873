package org.practicereview.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicereview.web.WebTest;
import org.practicereview.web.problem.TroubleWriter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever is let in asks again from within, so that the first is still in work. */
@WebTest
class RequestsAtOnceTest {

    private static final String SLOW = "192.0.2.1";

    private final RequestsAtOnce filter;
    private final TroubleWriter troubles;
    private MockHttpServletResponse within;

    RequestsAtOnceTest(TroubleWriter troubles) {
        this.troubles = troubles;
        this.filter = new RequestsAtOnce(new RequestLimits(0, 0, 0, 2), troubles);
    }

    @Test
    void one_more_than_an_address_may_have_in_work_is_told_to_come_again_and_its_body_is_not_read() throws Exception {
        asked("/work", SLOW, () -> asked("/work", SLOW, () -> within = asked("/sign-in", SLOW, this::nothing)));

        assertThat(within.getStatus()).isEqualTo(503);
        assertThat(within.getHeader("Retry-After")).isEqualTo("5");
        assertThat(within.getContentAsString()).contains("<h1", "Sorry, the service is busy", "Nothing was stored");
    }

    @Test
    void others_and_monitoring_do_not_wait_with_it() throws Exception {
        asked("/work", SLOW, () -> asked("/work", SLOW, () -> within = asked("/work", "192.0.2.2", this::nothing)));
        assertThat(within.getStatus()).isEqualTo(200);

        asked("/work", SLOW, () -> asked("/work", SLOW, () -> within = asked("/actuator/health", SLOW, this::nothing)));
        assertThat(within.getStatus()).isEqualTo(200);
    }

    @Test
    void what_has_been_answered_or_has_failed_is_not_in_work_any_more() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(asked("/work", SLOW, this::nothing).getStatus()).isEqualTo(200);
            assertThatThrownBy(() -> asked("/work", SLOW, () -> {
                        throw new IOException("gone");
                    }))
                    .hasMessage("gone");
        }
    }

    @Test
    void without_a_limit_nobody_is_counted() throws Exception {
        RequestsAtOnce unlimited = new RequestsAtOnce(new RequestLimits(0, 0, 0, 0), troubles);

        assertThat(answer(unlimited, "/work", SLOW, this::nothing).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse asked(String path, String address, Work work) throws ServletException, IOException {
        return answer(filter, path, address, work);
    }

    private MockHttpServletResponse answer(RequestsAtOnce filter, String path, String address, Work work)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
            @Override
            public Map<String, String[]> getParameterMap() {
                throw new AssertionError("this would wait for the body");
            }
        };
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain chain = (same, its) -> work.go();
        filter.doFilter(request, response, chain);
        return response;
    }

    private void nothing() {}

    private interface Work {

        void go() throws ServletException, IOException;
    }
}
