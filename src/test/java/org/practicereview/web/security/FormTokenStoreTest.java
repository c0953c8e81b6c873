package org.practicereview.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

class FormTokenStoreTest {

    private static final String COOKIE = "__Host-practice-review-form";

    private final FormTokenStore store = new FormTokenStore(true);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_token_has_256_random_bits() {
        CsrfToken token = store.generateToken(request);

        assertThat(Base64.getUrlDecoder().decode(token.getToken())).hasSize(32);
        assertThat(store.generateToken(request).getToken()).isNotEqualTo(token.getToken());
        assertThat(token.getParameterName()).isEqualTo("_csrf");
    }

    @Test
    void it_is_kept_in_the_session_until_it_is_taken_back() {
        request.getSession();
        CsrfToken token = store.generateToken(request);
        assertThat(store.loadToken(request)).isNull();

        store.saveToken(token, request, response);
        assertThat(store.loadToken(request)).isEqualTo(token);
        assertThat(response.getHeader("Set-Cookie")).isNull();

        store.saveToken(null, request, response);
        assertThat(store.loadToken(request)).isNull();
    }

    @Test
    void a_stranger_keeps_it_in_a_guarded_cookie_and_gets_no_session() {
        CsrfToken token = store.generateToken(request);
        store.saveToken(token, request, response);

        assertThat(request.getSession(false)).isNull();
        assertThat(response.getHeader("Set-Cookie"))
                .isEqualTo(COOKIE + "=" + token.getToken() + "; Path=/; Secure; HttpOnly; SameSite=Lax");
        request.setCookies(new Cookie(COOKIE, token.getToken()));
        assertThat(store.loadToken(request).getToken()).isEqualTo(token.getToken());
    }

    @Test
    void the_cookie_of_a_stranger_counts_no_more_once_there_is_a_session_and_is_taken_back() {
        request.setCookies(new Cookie(COOKIE, store.generateToken(request).getToken()));
        request.getSession();
        assertThat(store.loadToken(request)).isNull();

        store.saveToken(store.generateToken(request), request, response);

        assertThat(response.getHeader("Set-Cookie")).startsWith(COOKIE + "=; Path=/; Max-Age=0;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "' or 1=1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void a_cookie_that_is_no_token_counts_as_none(String value) {
        request.setCookies(new Cookie(COOKIE, value));

        assertThat(store.loadToken(request)).isNull();
    }
}
