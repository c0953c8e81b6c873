package org.practicereview.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.practicereview.organisation.SignedIn;
import org.practicereview.web.problem.MultipartForms;
import org.practicereview.web.problem.Trouble;
import org.practicereview.web.problem.TroubleWriter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads forms with files only of people and machines that are signed in; of others not a byte is kept. */
final class UploadsOfTheSignedIn extends OncePerRequestFilter {

    private final TroubleWriter troubles;
    private final Refused refused;

    UploadsOfTheSignedIn(TroubleWriter troubles, Refused refused) {
        this.troubles = troubles;
        this.refused = refused;
    }

    /** What is answered to who is not signed in; it must not read the form. */
    @FunctionalInterface
    interface Refused {
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!MultipartForms.isOne(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!isSignedIn()) {
            refused.answer(request, response);
            return;
        }
        Optional<Trouble> unreadable = MultipartForms.read(request);
        if (unreadable.isPresent()) {
            troubles.write(unreadable.get(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }
}
