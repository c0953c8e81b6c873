package org.practicereview.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SecurityLog;
import org.practicereview.organisation.SecurityLog.Event;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs somebody in on a page: with a new session id and a new form token, so that none can be planted beforehand. */
@Component
public class SessionStart {

    private final SecurityContextRepository contexts;
    private final List<SessionAuthenticationStrategy> strategies;

    SessionStart(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens) {
        this.contexts = contexts;
        this.strategies =
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens));
    }

    /** A session of the same content that nobody can have planted; whoever was signed in with it is so no more. */
    HttpSession ofNobody(HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        return request.getSession();
    }

    public void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = new SignedInAuthentication(person.id());
        strategies.forEach(strategy -> strategy.onAuthentication(authentication, request, response));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        TypedBefore.leaveOnlyTo(person.id(), request.getSession());
        SecurityLog.note(Event.SIGNED_IN, person.id());
    }
}
