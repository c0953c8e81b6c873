package org.practicereview.notification.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.form.AnswerError;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import tools.jackson.databind.json.JsonMapper;

/** Four children have room in the national form (rule book, section 1.5), the one it is about among them. */
class ChildrenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String YES = "{'inDetail': true}";

    private final FormReader reader =
            new FormReader(Validation.buildDefaultValidatorFactory().getValidator(), JSON);

    @ParameterizedTest(name = "the child it is about {0}, and {1} others in detail: {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "{'indexChild': true}, 3, ''",
                "{'indexChild': true}, 4, /children/3/inDetail",
                "\"{'indexChild': true, 'inDetail': true}\", 3, ''",
                "\"{'indexChild': true, 'inDetail': true}\", 4, /children/3/inDetail",
            })
    void whom_it_is_about_takes_one_of_the_four_places_also_where_nothing_was_said(
            String index, int others, String wrong) {
        String children = (YES + ",").repeat(others) + index;

        assertThat(wrong(children)).isEqualTo(wrong.equals("''") ? List.of() : List.of(wrong + " too-many-in-detail"));
    }

    private List<String> wrong(String children) {
        String given = "{'children': [" + children + "]}";
        InvalidAnswers refused = catchThrowableOfType(
                InvalidAnswers.class, () -> reader.read(JSON.readTree(given.replace('\'', '"')), Children.class));
        List<AnswerError> errors = refused == null ? List.of() : refused.errors();
        return errors.stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }
}
