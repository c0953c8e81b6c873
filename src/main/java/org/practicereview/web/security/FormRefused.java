package org.practicereview.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.practicereview.form.page.ExpiredForms;
import org.practicereview.form.page.TypedAnswers;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.SignedIn;
import org.practicereview.web.problem.TroubleWriter;
import org.practicereview.web.problem.Troubles;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A form came with a missing or expired token, or after its session had ended. Nothing is done, and nothing typed is
 * lost: the page is shown again, at once or after signing in. What does not come from a page of ours is only refused.
 */
@Component
class FormRefused implements AccessDeniedHandler {

    private final TroubleWriter troubles;
    private final SignInAttempts attempts;

    FormRefused(TroubleWriter troubles, SignInAttempts attempts) {
        this.troubles = troubles;
        this.attempts = attempts;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        boolean isOpen = request.getRequestURI().equals("/sign-in")
                || request.getRequestURI().startsWith("/set-up/");
        if (!SameOrigin.sent(request)) {
            troubles.write(Troubles.formExpired(), request, response);
        } else if (isSignedIn() || isOpen) {
            showAgain(request, response);
        } else {
            signInFirst(request, response);
        }
    }

    /** Asks to sign in, and comes back to the page asked for, with what was typed into it. */
    void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean sent = request.getMethod().equals("POST");
        if (sent && SameOrigin.sent(request) && attempts.mayKeepTyped(request.getRemoteAddr())) {
            TypedBefore.keep(request.getSession(), TypedAnswers.of(request));
        }
        String query = sent || request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.sendRedirect("/sign-in?" + (sent ? "ended&" : "") + "from="
                + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
    }

    /** As a GET, so that the page's handler can only show, never do. */
    private static void showAgain(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ExpiredForms.expire(request, TypedAnswers.of(request));
        response.setStatus(HttpStatus.FORBIDDEN.value());
        HttpServletRequest asGet = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return HttpMethod.GET.name();
            }
        };
        request.getRequestDispatcher(request.getRequestURI()).forward(asGet, response);
    }

    private static boolean isSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }
}
