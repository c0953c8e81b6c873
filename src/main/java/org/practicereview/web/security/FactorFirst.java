package org.practicereview.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.practicereview.form.page.TypedAnswers;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.SecurityLog;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where a second factor is required, whoever has none finds the page to set one up, and what is open to strangers. */
final class FactorFirst extends OncePerRequestFilter {

    private final SecondStep steps;
    private final RequestMatcher open;

    FactorFirst(SecondStep steps, RequestMatcher open) {
        this.steps = steps;
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UUID account = SecurityLog.asking();
        if (account != null && steps.isMissing(account)) {
            keepTyped(request, account);
            response.sendRedirect(SecondStep.SETTING_UP);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The setting may have changed while somebody typed: the page shows it again once the second factor is set up. */
    private static void keepTyped(HttpServletRequest request, UUID account) {
        if (request.getMethod().equals("POST")) {
            TypedAnswers typed = TypedAnswers.of(request);
            if (!typed.isBlank() && typed.canBeKept()) {
                TypedBefore.keep(request.getSession(), account, typed);
            }
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(SecondStep.SETTING_UP)
                || path.startsWith(SecondStep.SETTING_UP + "/")
                || path.equals("/still-here")
                || open.matches(request);
    }
}
