package org.practicereview.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Globals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Warns, once, when a proxy says for whom it asks and is not believed: either nobody named it, and everybody shares its limits,
 * or somebody else reaches the port.
 */
@Component
class UnknownProxy extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownProxy.class);

    private final AtomicBoolean told = new AtomicBoolean();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("X-Forwarded-For") != null
                && request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) == null
                && told.compareAndSet(false, true)) {
            LOG.warn(
                    "A request came with X-Forwarded-For and is not believed: whoever sent it is no proxy that was named."
                            + " Behind a proxy set server.forward-headers-strategy=native and"
                            + " server.tomcat.remoteip.internal-proxies, or everybody shares its limits");
        }
        chain.doFilter(request, response);
    }
}
