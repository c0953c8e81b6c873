package org.practicereview.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.practicereview.web.problem.TroubleWriter;
import org.practicereview.web.problem.Troubles;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away forms that another site sends, before they are looked at. They come without the session's cookie; answering
 * them with a new one would sign out whoever is signed in.
 */
final class ForeignForms extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final TroubleWriter troubles;

    ForeignForms(TroubleWriter troubles) {
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod()) && SameOrigin.foreign(request)) {
            troubles.write(Troubles.formExpired(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
