package org.practicereview.form.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicereview.form.PageAnswers;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Which version a form carries: none later than that beside which it was typed, unless its page tells of the change. */
class FormVersionTest {

    private static final String PAGE = "/learning/actions/1/change";
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** A button without questions is not shown again; a preview shows what differs from what stands now. */
    private static final Set<String> BY_HAND = Set.of(
            "fragments/form.html",
            "learning/recommendation-removal.html",
            "rapidreview/agency.html",
            "cases/correction.html",
            "cases/new-information.html",
            "cases/proceedings-form.html");

    @Test
    void a_form_is_first_shown_with_the_version_of_what_it_changes() {
        MockHttpServletRequest asked = new MockHttpServletRequest("GET", PAGE);
        asked.setParameter("version", "9");

        assertThat(version(asked).of(4, null)).isEqualTo("4");
    }

    @Test
    void shown_again_it_keeps_the_one_it_was_sent_with() {
        assertThat(version(sent("3")).of(4, null)).isEqualTo("3");
        assertThat(version(sent("3")).of(4, false)).isEqualTo("3");
    }

    @Test
    void a_page_that_tells_of_the_change_goes_on_from_what_it_shows() {
        assertThat(version(sent("3")).of(4, true)).isEqualTo("4");
    }

    @Test
    void what_waited_for_its_author_comes_back_with_its_version() {
        MockHttpServletRequest asked = new MockHttpServletRequest("GET", PAGE);
        ExpiredForms.expire(asked, new TypedAnswers(PAGE, Map.of("what", List.of("Train"), "version", List.of("3"))));
        TypedBefore before = new TypedBefore(asked, new PageAnswers(new JsonMapper()));

        assertThat(before.take(PAGE)).isPresent();

        assertThat(version(asked).of(4, null)).isEqualTo("3");
    }

    @Test
    void every_form_that_changes_something_carries_its_version_this_way() throws IOException {
        Set<String> byHand = new TreeSet<>();
        int forms = 0;
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String html = Files.readString(template);
                if (html.contains("name=\"version\"")) {
                    byHand.add(TEMPLATES.relativize(template).toString());
                }
                forms += html.contains("fragments/form :: version(") ? 1 : 0;
            }
        }

        assertThat(byHand).isEqualTo(BY_HAND);
        assertThat(forms).isGreaterThan(16);
    }

    private static FormVersion version(MockHttpServletRequest request) {
        return new FormVersion(request);
    }

    private static MockHttpServletRequest sent(String version) {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", PAGE);
        sent.setParameter("version", version);
        return sent;
    }
}
