package org.practicereview.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.practicereview.organisation.SignedIn;
import org.practicereview.organisation.rows.Acting;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * From here on a request is its person's, for the database too. Doors that are open to everybody answer the signed-in as they
 * answer strangers: there the service works for itself.
 */
final class ActsAsThePerson extends OncePerRequestFilter {

    private final RequestMatcher sameForEverybody;

    ActsAsThePerson(RequestMatcher sameForEverybody) {
        this.sameForEverybody = sameForEverybody;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof SignedIn person)) {
            chain.doFilter(request, response);
            return;
        }
        Acting.begin(person.personId());
        try {
            chain.doFilter(request, response);
        } finally {
            Acting.end();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return sameForEverybody.matches(request);
    }

    /** What is shown of a failure is shown to the same person. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
