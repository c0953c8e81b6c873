package org.practicereview.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.web.WebTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** What is sent twice from a page is done once: each page has a key of its own, and prints it. */
@WebTest
class RequestKeysTest {

    private static final Pattern FIELD = Pattern.compile("<input\\b[^>]*\\bname=\"_requestKey\"[^>]*>");
    private static final String PRINTED =
            "<input type=\"hidden\" name=\"_requestKey\" th:value=\"${" + LayoutModel.REQUEST_KEY + "}\">";

    private final LayoutModel layout;

    RequestKeysTest(LayoutModel layout) {
        this.layout = layout;
    }

    @Test
    void every_page_that_is_shown_has_a_fresh_key() {
        Set<Object> keys = new HashSet<>();
        for (String page :
                List.of("rapidreview/safety-action-adding", "learning/action-adding", "learning/action-adding")) {
            keys.add(keyOf(new ModelAndView(page)));
        }

        assertThat(keys)
                .hasSize(3)
                .allSatisfy(key -> assertThat(UUID.fromString((String) key)).isNotNull());
    }

    @Test
    void a_page_that_goes_on_with_what_was_sent_keeps_its_key() {
        assertThat(keyOf(new ModelAndView("incidents/likely").addObject("requestKey", "sent")))
                .isEqualTo("sent");
    }

    @Test
    void what_was_sent_without_a_key_gets_one() {
        assertThat(keyOf(new ModelAndView("incidents/likely").addObject("requestKey", null)))
                .asString()
                .hasSize(36);
    }

    @Test
    void an_address_to_go_on_to_carries_none() {
        assertThat(keyOf(new ModelAndView("redirect:/work"))).isNull();
    }

    /** A template that named another attribute would send an empty key, and what is sent twice would be done twice. */
    @Test
    void every_form_that_carries_a_key_prints_that_of_its_page() throws IOException {
        assertThat(IdempotentRequests.FIELD).isEqualTo("_requestKey");
        int forms = 0;
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String html = Files.readString(template);
                List<String> fields = FIELD.matcher(html)
                        .results()
                        .map(field -> field.group())
                        .toList();
                assertThat(fields).as(template.toString()).allMatch(PRINTED::equals);
                assertThat(html.split(IdempotentRequests.FIELD, -1))
                        .as(template.toString())
                        .hasSize(fields.size() + 1);
                forms += fields.size();
            }
        }
        assertThat(forms).isGreaterThan(25);
    }

    private Object keyOf(ModelAndView page) {
        layout.postHandle(new MockHttpServletRequest("GET", "/work"), new MockHttpServletResponse(), this, page);
        return page.getModel().get("requestKey");
    }
}
