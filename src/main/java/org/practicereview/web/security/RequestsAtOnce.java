package org.practicereview.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.practicereview.web.problem.TroubleWriter;
import org.practicereview.web.problem.Troubles;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one address from holding all threads of a node. Whoever sends a body octet by octet holds one for as long as they
 * like, since each octet renews Tomcat's patience; so this comes before anything that reads a body.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class RequestsAtOnce extends OncePerRequestFilter {

    private final int most;
    private final TroubleWriter troubles;
    private final Map<String, Integer> inWork = new ConcurrentHashMap<>();

    RequestsAtOnce(RequestLimits limits, TroubleWriter troubles) {
        this.most = limits.atOnce();
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = RequestsPerMinute.network(request.getRemoteAddr());
        try {
            if (inWork.merge(address, 1, Integer::sum) > most) {
                troubles.write(Troubles.tooManyAtOnce(), request, response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            inWork.compute(address, (same, requests) -> requests == 1 ? null : requests - 1);
        }
    }

    /** Monitoring must see the service also when it is busy. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return most <= 0 || request.getRequestURI().startsWith("/actuator/");
    }
}
