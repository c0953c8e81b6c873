package org.practicereview.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.apache.catalina.Globals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnknownProxyTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(UnknownProxy.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final UnknownProxy filter = new UnknownProxy();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
    }

    @Test
    void a_proxy_that_is_not_believed_is_told_of_once() throws Exception {
        pass(forwarded());
        pass(forwarded());

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getFormattedMessage()).contains("X-Forwarded-For").doesNotContain("192.0.2.7");
        });
    }

    @Test
    void nothing_is_told_without_a_proxy_or_of_one_that_is_believed() throws Exception {
        pass(new MockHttpServletRequest());
        MockHttpServletRequest believed = forwarded();
        believed.setAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE, Boolean.TRUE);
        pass(believed);

        assertThat(lines.list).isEmpty();
    }

    private static MockHttpServletRequest forwarded() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("X-Forwarded-For", "192.0.2.7");
        return request;
    }

    private void pass(MockHttpServletRequest request) throws Exception {
        MockFilterChain rest = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), rest);
        assertThat(rest.getRequest()).isSameAs(request);
    }
}
