package org.practicereview.form.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TypedAnswersTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/visit");

    @Test
    void what_was_typed_is_kept_without_passwords_tokens_and_buttons() {
        request.addParameter("title", "a title");
        request.addParameter("genders", "GIRL", "BOY");
        request.addParameter("password", "secret");
        request.addParameter("newPasswordAgain", "secret");
        request.addParameter("_csrf", "token");
        request.addParameter("action", "add:children");

        TypedAnswers typed = TypedAnswers.of(request);

        assertThat(typed.path()).isEqualTo("/visit");
        assertThat(typed.values()).containsOnlyKeys("title", "genders");
        assertThat(typed.values().get("genders")).containsExactly("GIRL", "BOY");
    }

    @Test
    void no_more_is_kept_than_64_kilobytes() {
        request.addParameter("first", "x".repeat(60_000));
        request.addParameter("second", "x".repeat(10_000));

        assertThat(TypedAnswers.of(request).values()).containsOnlyKeys("first");
    }

    @Test
    void what_was_typed_stays_out_of_logs() {
        request.addParameter("title", "a child's name");

        assertThat(TypedAnswers.of(request)).hasToString("TypedAnswers of /visit");
    }
}
