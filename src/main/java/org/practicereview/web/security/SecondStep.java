package org.practicereview.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.AuthorMarks;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Sessions;
import org.practicereview.organisation.factor.FactorWanted;
import org.practicereview.organisation.factor.SecondFactors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * What follows a right password: the session of the person, or first the code of whoever has a second factor. Between the two
 * nobody is signed in, not even whoever was before in the same browser; the session holds who is expected, until the password
 * changes or all sessions of that person end.
 */
@Component
public class SecondStep {

    /** Where the code is asked for. */
    public static final String PAGE = "/sign-in/code";

    /** Where a second factor is set up. */
    public static final String SETTING_UP = "/account/second-factor";

    /** Long enough to fetch a phone. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String EXPECTED = SecondStep.class.getName();

    private final SessionStart sessionStart;
    private final SecondFactors factors;
    private final People people;
    private final AuthorMarks marks;
    private final Clock clock;

    SecondStep(SessionStart sessionStart, SecondFactors factors, People people, AuthorMarks marks, Clock clock) {
        this.sessionStart = sessionStart;
        this.factors = factors;
        this.people = people;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * Whose password was right.
     *
     * @param next where the person wanted to go
     * @param mark ends with that password
     */
    private record Expected(UUID person, String next, long until, String mark) implements Serializable {}

    /** Signs in, or asks for the code first; the path that comes next. */
    public String afterPassword(Person person, String next, HttpServletRequest request, HttpServletResponse response) {
        if (!factors.isAsked(person.id())) {
            forget(request.getSession());
            sessionStart.begin(person, request, response);
            return next;
        }
        HttpSession session = sessionStart.ofNobody(request, response);
        TypedBefore.leaveOnlyTo(person.id(), session);
        long until = clock.instant().plus(LONGEST).toEpochMilli();
        session.setAttribute(EXPECTED, new Expected(person.id(), next, until, marks.of(person)));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Sessions.expecting(person.id()));
        return PAGE;
    }

    /** Whose code is expected; nobody's where none is, or not any more. */
    public Optional<Person> expected(HttpServletRequest request) {
        return read(request)
                .filter(expected -> clock.millis() < expected.until())
                .flatMap(expected -> people.find(expected.person())
                        .filter(person -> expected.mark().equals(marks.of(person))));
    }

    /** The code was right: signs in; the path that comes next. */
    public String proved(Person person, HttpServletRequest request, HttpServletResponse response) {
        String next = read(request).map(Expected::next).orElseGet(() -> ReturnPath.home(person));
        forget(request.getSession());
        sessionStart.begin(person, request, response);
        return next;
    }

    /** Whether the person has to set up a second factor before anything else; read afresh, as roles are. */
    boolean isMissing(UUID person) {
        return factors.wanted() == FactorWanted.REQUIRED
                && factors.since(person).isEmpty();
    }

    private static void forget(HttpSession session) {
        session.removeAttribute(EXPECTED);
        session.removeAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
    }

    private static Optional<Expected> read(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(EXPECTED) instanceof Expected expected
                ? Optional.of(expected)
                : Optional.empty();
    }
}
