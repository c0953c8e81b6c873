package org.practicereview.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Somebody who is let in by a session and a token, and asks for more.
 *
 * @param cookie of pages, nothing of a stranger
 * @param csrf what forms of this session carry
 */
record Attacker(String name, String cookie, String csrf, String token) {

    static final String NOBODY = "NOBODY";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static Attacker nobody() {
        return new Attacker(NOBODY, "", "none", "");
    }

    static <S extends Session> Attacker of(
            String name, SessionRepository<S> sessions, Person person, String token, Wire wire, int port)
            throws IOException {
        S begun = sessions.createSession();
        begun.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.id()), null, List.of())));
        sessions.save(begun);
        String cookie = Base64.getEncoder().encodeToString(begun.getId().getBytes(StandardCharsets.UTF_8));
        Attacker known = new Attacker(name, cookie, "none", token);
        return new Attacker(name, cookie, csrfOf(known.send(get(name, "/privacy"), wire, port)), token);
    }

    private static String csrfOf(Reply page) {
        Matcher found = CSRF.matcher(page.text());
        if (!found.find()) {
            throw new AssertionError("no form on this page");
        }
        return found.group(1);
    }

    static Shot get(String who, String target) {
        return new Shot(who, "GET", target, List.of(), new byte[0]);
    }

    Reply send(Shot shot, Wire wire, int port) throws IOException {
        byte[] bytes = shot.wire(port, proofs(shot));
        boolean hasBody = !shot.method().equals("HEAD");
        return shot.has("Connection") || shot.has("Transfer-Encoding") || shot.has("Content-Length")
                ? wire.sendAlone(bytes, hasBody)
                : wire.send(bytes, hasBody);
    }

    private List<String> proofs(Shot shot) {
        if (shot.isApi()) {
            return token.isEmpty() ? List.of() : List.of("Authorization: Bearer " + token);
        }
        return cookie.isEmpty() ? List.of() : List.of("Cookie: practice-review=" + cookie);
    }
}
