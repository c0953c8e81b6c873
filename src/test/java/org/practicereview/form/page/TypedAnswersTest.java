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
    void what_is_too_long_to_be_kept_is_not_cut() {
        request.addParameter("first", "x".repeat(TypedAnswers.MOST_KEPT - "first".length()));
        assertThat(TypedAnswers.of(request).canBeKept()).isTrue();

        request.addParameter("second", "x");

        assertThat(TypedAnswers.of(request).canBeKept()).isFalse();
        assertThat(TypedAnswers.of(request).values()).containsOnlyKeys("first", "second");
    }

    @Test
    void buttons_and_empty_boxes_are_nothing_to_miss() {
        request.addParameter("action", "claim");
        request.addParameter("_author", "mark");
        request.addParameter("title", " ");
        assertThat(TypedAnswers.of(request).isBlank()).isTrue();

        request.addParameter("account", "a word");
        assertThat(TypedAnswers.of(request).isBlank()).isFalse();
    }

    @Test
    void what_was_typed_stays_out_of_logs() {
        request.addParameter("title", "a child's name");

        assertThat(TypedAnswers.of(request)).hasToString("TypedAnswers of /visit");
    }
}
