package org.practicereview.form.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicereview.form.AnswerError;

class QueryParametersTest {

    private static final Map<String, String> FIELDS = Map.of("year", "Year of the decision", "text", "Place");

    @Test
    void people_are_told_by_the_words_of_the_page_and_machines_by_names() {
        assertThat(messages(FIELDS))
                .containsExactly(
                        "Year of the decision must be a whole number from 2013 to 2199",
                        "Place must be 3 characters or fewer",
                        "Choose one of: open, closed");
        assertThat(messages(Map.of()))
                .containsExactly(
                        "Enter a whole number from 2013 to 2199",
                        "Enter at most 3 characters for text",
                        "Choose one of: open, closed");
    }

    @Test
    void what_was_typed_is_found_again_without_what_no_page_can_show() {
        var parameters = new QueryParameters(Map.of("text", " a\u0000b "), FIELDS);

        assertThat(parameters.text("text", 100)).isNull();
        assertThat(parameters.typed("text")).isEqualTo("ab");
        assertThat(parameters.error("text")).isNotNull();
        assertThat(parameters.error("year")).isNull();
    }

    private static List<String> messages(Map<String, String> fields) {
        var parameters = new QueryParameters(
                Map.of("year", "as long as it may be, it is no number", "text", "long", "state", "lost"), fields);
        parameters.year("year", 2013);
        parameters.text("text", 3);
        parameters.oneOf("state", List.of("open", "closed"));
        return parameters.errors().stream().map(AnswerError::message).toList();
    }
}
