package org.practicereview.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.practicereview.form.page.PageAskedFor;
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
            keep(request, account);
            response.sendRedirect(SecondStep.SETTING_UP);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The page asked for comes next, and shows what was typed into it: the setting may have changed while somebody typed. */
    private static void keep(HttpServletRequest request, UUID account) {
        String path = request.getRequestURI();
        if (!isForReading(request)) {
            return;
        }
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            keepPage(request, account, query == null ? path : path + "?" + query);
        } else if (request.getMethod().equals("POST")) {
            TypedAnswers typed = TypedAnswers.of(request);
            if (!typed.isBlank() && typed.canBeKept()) {
                TypedBefore.keep(request.getSession(), account, typed);
                keepPage(request, account, path);
            }
        }
    }

    private static void keepPage(HttpServletRequest request, UUID account, String path) {
        if (ReturnPath.isOwn(path)) {
            PageAskedFor.keep(request.getSession(), account, path);
        }
    }

    /**
     * Nobody wants to come to what a page that stands open asks for or saves by itself; older browsers do not say which it
     * is.
     */
    private static boolean isForReading(HttpServletRequest request) {
        String wantedAs = request.getHeader("Sec-Fetch-Dest");
        return wantedAs == null || wantedAs.equals("document");
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
