package org.practicereview.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie of a session. What is no session id is not looked up: one of the databases fails at some characters. */
final class SessionCookie extends DefaultCookieSerializer {

    private static final String NAME = "practice-review";

    private static final int ID_BYTES = 18;
    private static final Pattern SESSION_ID = Pattern.compile("[0-9a-f]{" + 2 * ID_BYTES + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    SessionCookie(boolean secure) {
        setCookieName(name(secure));
        setCookiePath("/");
        setUseHttpOnlyCookie(true);
        setUseSecureCookie(secure);
        setSameSite("Lax");
    }

    /**
     * The name of the cookie. Where it travels encrypted only, browsers take it from this host alone: no neighbour
     * under our domain can set it.
     */
    static String name(boolean secure) {
        return secure ? "__Host-" + NAME : NAME;
    }

    /** 144 random bits, which a UUID has not, in the 36 letters of the column. */
    static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(value -> SESSION_ID.matcher(value).matches())
                .toList();
    }
}
