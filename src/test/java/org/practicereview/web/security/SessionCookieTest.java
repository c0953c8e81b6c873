package org.practicereview.web.security;

import static org.assertj.core.api.Assertions.assertThat;

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
                .startsWith("practice-review=")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }
}
