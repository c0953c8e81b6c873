package org.practicereview.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

class FormTokenStoreTest {

    private final FormTokenStore store = new FormTokenStore();
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
        CsrfToken token = store.generateToken(request);
        assertThat(store.loadToken(request)).isNull();

        store.saveToken(token, request, response);
        assertThat(store.loadToken(request)).isEqualTo(token);

        store.saveToken(null, request, response);
        assertThat(store.loadToken(request)).isNull();
    }
}
