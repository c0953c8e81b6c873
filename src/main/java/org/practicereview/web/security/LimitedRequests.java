package org.practicereview.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.UUID;
import org.practicereview.organisation.SecurityLog;
import org.practicereview.web.problem.TroubleWriter;
import org.practicereview.web.problem.Troubles;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who asks for too much in a minute: machines by their account, strangers by their address. People who are
 * signed in are not limited: a page and its forms are what one person can work with.
 */
final class LimitedRequests extends OncePerRequestFilter {

    private final Door door;
    private final boolean forMachines;

    private LimitedRequests(Door door, boolean forMachines) {
        this.door = door;
        this.forMachines = forMachines;
    }

    /** What the filters of all doors share. */
    @Component
    static class Door {

        private final RequestLimits limits;
        private final RequestsPerMinute requests;
        private final TroubleWriter troubles;

        Door(RequestLimits limits, RequestsPerMinute requests, TroubleWriter troubles) {
            this.limits = limits;
            this.requests = requests;
            this.troubles = troubles;
        }

        LimitedRequests forMachines() {
            return new LimitedRequests(this, true);
        }

        LimitedRequests forPeople() {
            return new LimitedRequests(this, false);
        }

        /** Counts a request of whoever is not signed in; when it is one too many, the seconds to wait. */
        OptionalLong ofStranger(HttpServletRequest request) {
            OptionalLong wait = requests.ofAddress("any", request.getRemoteAddr(), limits.address());
            return wait.isEmpty() && request.getRequestURI().endsWith(".pdf")
                    ? requests.ofAddress("file", request.getRemoteAddr(), limits.file())
                    : wait;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        OptionalLong wait = secondsToWait(request);
        if (wait.isPresent()) {
            door.troubles.write(Troubles.tooManyRequests(wait.getAsLong()), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Style sheets come with each page, and monitoring must see the service also when it is busy. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/");
    }

    private OptionalLong secondsToWait(HttpServletRequest request) {
        UUID account = SecurityLog.asking();
        if (account == null) {
            return door.ofStranger(request);
        }
        return forMachines ? door.requests.ofAccount(account, door.limits.account()) : OptionalLong.empty();
    }
}
