package org.practicereview.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session twelve hours after it began, however busy it is: a page that saves by itself would keep it open for ever.
 * What was typed is kept over the sign-in that follows, as after idle minutes.
 */
final class LongestSession extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(12);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        // both are read off the same clock, and somebody who is idle for long is signed out anyway
        if (session != null && session.getLastAccessedTime() - session.getCreationTime() > LONGEST.toMillis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
