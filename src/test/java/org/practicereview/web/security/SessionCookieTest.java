package org.practicereview.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

    @Test
    void outside_demonstrations_the_cookie_travels_only_encrypted() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        new SessionCookie(true).writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "id"));

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-practice-review=")
                .contains("Path=/")
                .doesNotContain("Domain")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void an_id_cannot_be_guessed_and_nothing_else_is_looked_up() {
        String id = SessionCookie.newId();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(cookie(id), cookie("0f8fad5b-d9cb-469f-a165-70867728950e"), cookie("' or 1=1"));

        assertThat(new SessionCookie(true).readCookieValues(request)).containsExactly(id);
        assertThat(id).hasSize(36).isNotEqualTo(SessionCookie.newId());
    }

    private static Cookie cookie(String id) {
        return new Cookie(
                SessionCookie.name(true), Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)));
    }
}
