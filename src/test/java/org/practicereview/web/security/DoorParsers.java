package org.practicereview.web.security;

import static org.practicereview.attack.parser.Parser.require;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.practicereview.attack.parser.Parser;
import org.practicereview.organisation.Person;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is read before anybody is known: the way back after sign-in, the cookie. */
public final class DoorParsers {

    public static final List<Parser> ALL = List.of(
            Parser.ofText("returnPath", DoorParsers::wayBack), Parser.ofText("sessionCookie", DoorParsers::cookie));

    private static final Person SOMEBODY = new Person(new UUID(0, 1), "somebody", "Somebody", "Agency", List.of());
    private static final URI HERE = URI.create("https://review.example/");

    private DoorParsers() {}

    private static void wayBack(String wanted) {
        String path = ReturnPath.of(wanted, SOMEBODY);
        require(path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\"), "a path of ours: " + path);
        require(path.chars().noneMatch(Character::isISOControl), "one line");
        try {
            require(HERE.getHost().equals(HERE.resolve(path).getHost()), "stays here: " + path);
        } catch (IllegalArgumentException noAddress) {
            // a stray percent sign: a path all the same
        }
    }

    private static void cookie(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new CookieAsSent(value));
        List<String> ids = new SessionCookie(true).readCookieValues(request);
        require(ids.stream().allMatch(id -> id.matches("[0-9a-f]{36}")), "only what can be a session");
    }

    /** The container is not as strict as the class when it reads one. */
    private static final class CookieAsSent extends Cookie {

        private static final long serialVersionUID = 1;

        private final String sent;

        CookieAsSent(String sent) {
            super("__Host-practice-review", "");
            this.sent = sent;
        }

        @Override
        public String getValue() {
            return sent;
        }
    }
}
