package org.practicereview.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.organisation.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Draws the tokens of forms: 256 random bits, of which the library's own have 122. Whoever has a session has the token there,
 * and no other counts. Strangers have it in a cookie that no other site can read or set: a session for each look at a form
 * would be a row for each.
 */
final class FormTokenStore implements CsrfTokenRepository {

    private static final String OF_STRANGERS = "-form";
    private static final Pattern TOKEN = Pattern.compile("[\\w-]{43}");

    /** Zero ends a cookie, less leaves it to the browser. */
    private static final Duration WITH_THE_BROWSER = Duration.ofSeconds(-1);

    private final HttpSessionCsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();
    private final boolean secure;
    private final String cookie;

    FormTokenStore(boolean secure) {
        this.secure = secure;
        this.cookie = SessionCookie.name(secure) + OF_STRANGERS;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return named(Secret.random(), request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getSession(false) == null) {
            set(token.getToken(), WITH_THE_BROWSER, response);
            return;
        }
        sessions.saveToken(token, request, response);
        if (ofStranger(request).isPresent()) {
            set("", Duration.ZERO, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return request.getSession(false) == null
                ? ofStranger(request).map(token -> named(token, request)).orElse(null)
                : sessions.loadToken(request);
    }

    private CsrfToken named(String token, HttpServletRequest request) {
        CsrfToken names = sessions.generateToken(request);
        return new DefaultCsrfToken(names.getHeaderName(), names.getParameterName(), token);
    }

    private Optional<String> ofStranger(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(sent -> sent.getName().equals(cookie))
                .map(Cookie::getValue)
                .filter(value -> TOKEN.matcher(value).matches())
                .findFirst();
    }

    private void set(String value, Duration life, HttpServletResponse response) {
        ResponseCookie set = ResponseCookie.from(cookie, value)
                .path("/")
                .maxAge(life)
                .secure(secure)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, set.toString());
    }
}
