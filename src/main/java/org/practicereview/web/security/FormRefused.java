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
import org.practicereview.web.problem.PageOfForm;
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
    private final PageOfForm pages;

    FormRefused(TroubleWriter troubles, SignInAttempts attempts, AuthorMarks marks, PageOfForm pages) {
        this.troubles = troubles;
        this.attempts = attempts;
        this.marks = marks;
        this.pages = pages;
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
        String wanted = sent ? pages.of(request) : asked(request);
        TypedAnswers typed = sent && SameOrigin.sent(request) ? TypedAnswers.of(request) : null;
        if (typed == null || typed.isBlank() || !isTypedInto(request)) {
            toSignIn(sent ? "ended" : "", wanted, response);
        } else if (keep(typed.at(wanted), request)) {
            toSignIn("ended&kept", wanted, response);
        } else {
            troubles.write(Troubles.typedNotKept(), request, response);
        }
    }

    /** Asks to sign in without looking at what was sent: an upload is chosen anew. */
    static void signInWithoutReading(HttpServletRequest request, HttpServletResponse response) throws IOException {
        toSignIn("ended", request.getMethod().equals("POST") ? request.getRequestURI() : asked(request), response);
    }

    /** Without a mark it is no form of ours into which one types. */
    private static boolean isTypedInto(HttpServletRequest request) {
        return request.getParameter(AuthorMarks.FIELD) != null;
    }

    /** Whole, and only for a person who certainly typed it: others may sign in next with the same browser. */
    private boolean keep(TypedAnswers typed, HttpServletRequest request) {
        Optional<UUID> author = marks.author(request.getParameter(AuthorMarks.FIELD))
                .filter(person -> typed.canBeKept() && attempts.mayKeepTyped(person));
        author.ifPresent(person -> TypedBefore.keep(request.getSession(), person, typed));
        return author.isPresent();
    }

    private static String asked(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static void toSignIn(String why, String wanted, HttpServletResponse response) throws IOException {
        response.sendRedirect(ReturnPath.signIn(why, wanted));
    }

    /** As a GET, so that the page's handler can only show, never do. */
    private void showAgain(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String page = pages.of(request);
        if (isOfAnother(request)) {
            ExpiredForms.expireOfAnother(request);
        } else {
            TypedAnswers typed = TypedAnswers.of(request);
            // what a button carries was not typed into the page that holds it
            ExpiredForms.expire(request, isTypedInto(request) ? typed.at(page) : typed);
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        HttpServletRequest asGet = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return HttpMethod.GET.name();
            }
        };
        request.getRequestDispatcher(page).forward(asGet, response);
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
