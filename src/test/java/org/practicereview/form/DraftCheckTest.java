package org.practicereview.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.practicereview.form.Field.Kind.CHOICES;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft may be wrong, but not of a shape that its page could not show. */
class DraftCheckTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Form FORM = Form.of(Sheet.class);

    @ParameterizedTest(name = "{0} is refused at {1} as {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'title': {'en': 'Title'}}              | /title            | wrong-type",
                "{'title': ['Title']}                    | /title            | wrong-type",
                "{'begunOn': [2026, 4, 20]}              | /begunOn          | wrong-type",
                "{'urgent': [true]}                      | /urgent           | wrong-type",
                "{'number': {}}                          | /number           | wrong-type",
                "{'colour': ['RED']}                     | /colour           | wrong-type",
                "{'colours': 'RED'}                      | /colours          | wrong-type",
                "{'colours': {'0': 'RED'}}               | /colours          | wrong-type",
                "{'colours': ['RED', ['GREEN']]}         | /colours/1        | wrong-type",
                "{'entries': {'name': 'Ann'}}            | /entries          | wrong-type",
                "{'entries': ['Ann']}                    | /entries/0        | wrong-type",
                "{'entries': [{}, null]}                 | /entries/1        | wrong-type",
                "{'entries': [{'name': {'first': 'A'}}]} | /entries/0/name   | wrong-type",
                "{'entries': [{'a/b~': 1}]}              | /entries/0/a~1b~0 | unknown-field",
                "{'entries': [{'name': '\\u0000'}]}      | /entries/0/name   | control-character",
                "['title']                               | ``                | wrong-type",
            })
    void a_draft_of_another_shape_is_refused_at_its_place(String draft, String pointer, String code) {
        InvalidAnswers refused =
                catchThrowableOfType(InvalidAnswers.class, () -> DraftCheck.require(read(draft), FORM));

        assertThat(refused.errors())
                .extracting(AnswerError::pointer, AnswerError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'title': null, 'entries': null, 'colours': null}",
                "{'title': 5, 'begunOn': '31--', 'urgent': 'perhaps', 'number': 'seven', 'colour': 'MAUVE'}",
                "{'urgent': true, 'number': 7, 'colours': ['RED'], 'entries': [{'name': ''}, {}]}",
            })
    void a_draft_that_is_only_wrong_or_incomplete_is_kept(String draft) {
        assertThatCode(() -> DraftCheck.require(read(draft), FORM)).doesNotThrowAnyException();
    }

    @Test
    void a_draft_has_no_more_entries_than_its_page_reads_back() {
        JsonNode full = read("{'entries': " + Collections.nCopies(50, "{'name': 'Ann'}") + "}");
        assertThatCode(() -> DraftCheck.require(full, FORM)).doesNotThrowAnyException();

        JsonNode overfull = read("{'entries': " + Collections.nCopies(51, "{'name': 'Ann'}") + "}");
        InvalidAnswers refused = catchThrowableOfType(InvalidAnswers.class, () -> DraftCheck.require(overfull, FORM));
        assertThat(refused.errors()).extracting(AnswerError::code).containsExactly("too-many");
    }

    /** Drafts kept before a form changed come past no door. */
    @Test
    void an_old_draft_of_another_shape_can_still_be_shown() {
        for (String odd : List.of("{'a': 1}", "[{'a': 1}, [2]]", "[[[]]]", "7", "true", "null")) {
            for (Field field : FORM.fields()) {
                JsonNode draft = read("{'" + field.name() + "': " + odd + "}");
                TypedForm shown = TypedForm.of(FORM, draft);

                assertThatCode(() -> {
                            AnswerSummary.of(FORM, draft);
                            shown.value(field.name());
                            shown.datePart(field.name(), 0);
                            shown.value(field.name() + "[0].name");
                        })
                        .as("%s: %s", field.name(), odd)
                        .doesNotThrowAnyException();
                assertThat(shown.isChosen(field.name(), "RED"))
                        .as("%s: %s", field.name(), odd)
                        .isFalse();
                assertThat(shown.entries(field.name())).isLessThan(3);
            }
        }
        assertThat(FORM.fields()).extracting(Field::kind).contains(CHOICES);
    }

    private static JsonNode read(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
