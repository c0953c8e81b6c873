package org.practicereview.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie of a session. What is no session id is not looked up: one of the databases fails at some characters. */
final class SessionCookie extends DefaultCookieSerializer {

    static final String NAME = "practice-review";

    private static final Pattern SESSION_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    SessionCookie(boolean secure) {
        setCookieName(NAME);
        setCookiePath("/");
        setUseHttpOnlyCookie(true);
        setUseSecureCookie(secure);
        setSameSite("Lax");
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(value -> SESSION_ID.matcher(value).matches())
                .toList();
    }
}
