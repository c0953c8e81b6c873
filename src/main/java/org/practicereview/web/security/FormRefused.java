package org.practicereview.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.form.page.ExpiredForms;
import org.practicereview.form.page.TypedAnswers;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.AuthorMarks;
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
    private final AuthorMarks marks;

    FormRefused(TroubleWriter troubles, SignInAttempts attempts, AuthorMarks marks) {
        this.troubles = troubles;
        this.attempts = attempts;
        this.marks = marks;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        boolean isOpen = request.getRequestURI().equals("/sign-in")
                || request.getRequestURI().equals(SecondStep.PAGE)
                || request.getRequestURI().startsWith("/set-up/")
                || request.getRequestURI().startsWith("/return/");
        if (!SameOrigin.sent(request)) {
            troubles.write(Troubles.formExpired(), request, response);
        } else if (signedIn().isPresent() || isOpen) {
            showAgain(request, response);
        } else {
            signInFirst(request, response);
        }
    }

    /** Asks to sign in, and comes back to the page asked for, with what was typed into it. */
    void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean sent = request.getMethod().equals("POST");
        TypedAnswers typed = sent && SameOrigin.sent(request) ? TypedAnswers.of(request) : null;
        // without a mark it is no form of ours into which one types
        if (typed == null || typed.isBlank() || request.getParameter(AuthorMarks.FIELD) == null) {
            toSignIn(sent ? "ended" : "", request, response);
        } else if (keep(typed, request)) {
            toSignIn("ended&kept", request, response);
        } else {
            troubles.write(Troubles.typedNotKept(), request, response);
        }
    }

    /** Asks to sign in without looking at what was sent: an upload is chosen anew. */
    static void signInWithoutReading(HttpServletRequest request, HttpServletResponse response) throws IOException {
        toSignIn("ended", request, response);
    }

    /** Whole, and only for a person who certainly typed it: others may sign in next with the same browser. */
    private boolean keep(TypedAnswers typed, HttpServletRequest request) {
        Optional<UUID> author = marks.author(request.getParameter(AuthorMarks.FIELD))
                .filter(person -> typed.canBeKept() && attempts.mayKeepTyped(person));
        author.ifPresent(person -> TypedBefore.keep(request.getSession(), person, typed));
        return author.isPresent();
    }

    private static void toSignIn(String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isAsked = !request.getMethod().equals("POST") && request.getQueryString() != null;
        String wanted = request.getRequestURI() + (isAsked ? "?" + request.getQueryString() : "");
        response.sendRedirect(ReturnPath.signIn(why, wanted));
    }

    /** As a GET, so that the page's handler can only show, never do. */
    private void showAgain(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isOfAnother(request)) {
            ExpiredForms.expireOfAnother(request);
        } else {
            ExpiredForms.expire(request, TypedAnswers.of(request));
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        HttpServletRequest asGet = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return HttpMethod.GET.name();
            }
        };
        request.getRequestDispatcher(request.getRequestURI()).forward(asGet, response);
    }

    /** The form was made for somebody else than who is signed in now, and what is in it may be theirs. */
    private boolean isOfAnother(HttpServletRequest request) {
        String mark = request.getParameter(AuthorMarks.FIELD);
        return mark != null
                && signedIn().isPresent()
                && !marks.author(mark).equals(signedIn().map(SignedIn::personId));
    }

    private static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
