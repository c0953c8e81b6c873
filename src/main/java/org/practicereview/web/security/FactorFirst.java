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
import org.practicereview.web.problem.PageOfForm;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where a second factor is required, whoever has none finds the page to set one up, and what is open to strangers. */
final class FactorFirst extends OncePerRequestFilter {

    private final SecondStep steps;
    private final RequestMatcher open;
    private final PageOfForm pages;

    FactorFirst(SecondStep steps, RequestMatcher open, PageOfForm pages) {
        this.steps = steps;
        this.open = open;
        this.pages = pages;
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
    private void keep(HttpServletRequest request, UUID account) {
        String path = request.getRequestURI();
        if (!PageOfForm.isForReading(request)) {
            return;
        }
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            keepPage(request, account, query == null ? path : path + "?" + query);
        } else if (request.getMethod().equals("POST")) {
            TypedAnswers typed = TypedAnswers.of(request);
            if (!typed.isBlank() && typed.canBeKept()) {
                String page = pages.of(request);
                TypedBefore.keep(request.getSession(), account, typed.at(page));
                keepPage(request, account, page);
            }
        }
    }

    private static void keepPage(HttpServletRequest request, UUID account, String path) {
        if (ReturnPath.isOwn(path)) {
            PageAskedFor.keep(request.getSession(), account, path);
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
