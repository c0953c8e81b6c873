package org.practicereview.form.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TypedAnswersTest {

    private static final Pattern SECRET_BOX =
            Pattern.compile("(?s)<input\\b(?=[^>]*(?:type=\"password\"|one-time-code))[^>]*");
    private static final Pattern PASSWORD_BOX = Pattern.compile("account/password :: box\\('(\\w+)'");

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

    /** A new box for a secret must be named here, and so be one that is not kept. */
    @Test
    void no_box_for_a_secret_on_any_page_is_kept() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String html = Files.readString(template);
                SECRET_BOX.matcher(html).results().forEach(box -> names.add(nameIn(box.group())));
                PASSWORD_BOX.matcher(html).results().forEach(box -> names.add(box.group(1)));
            }
        }

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "${box}", "${name}", "currentPassword", "oneTimeCode", "password", "passwordAgain");
        // the boxes of a link to set up are "password" and "passwordAgain"
        names.removeIf(name -> name.startsWith("$"));
        names.forEach(name -> request.addParameter(name, "secret"));
        assertThat(TypedAnswers.of(request).values()).isEmpty();
    }

    private static String nameIn(String box) {
        Matcher name = Pattern.compile("\\bname=\"([^\"]+)\"").matcher(box);
        assertThat(name.find()).as(box).isTrue();
        return name.group(1);
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
