package org.practicereview.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicereview.form.Reading.JSON;
import static org.practicereview.form.Reading.READER;
import static org.practicereview.form.Reading.json;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FormReaderTest {

    @Test
    void right_answers_become_the_record() {
        Sheet sheet = read("""
                {'title': ' Title ', 'story': 'Two\\r\\nlines', 'begunOn': '2026-04-19', 'urgent': true, 'number': 7,
                 'colour': 'RED', 'colours': ['GREEN', 'RED'], 'entries': [{'name': 'Ann', 'bornOn': '2020-02-29'}]}""");

        assertThat(sheet)
                .isEqualTo(new Sheet(
                        "Title",
                        "Two\nlines",
                        LocalDate.of(2026, 4, 19),
                        null,
                        true,
                        7,
                        Sheet.Colour.RED,
                        List.of(Sheet.Colour.GREEN, Sheet.Colour.RED),
                        List.of(new Sheet.Entry("Ann", LocalDate.of(2020, 2, 29)))));
    }

    @Test
    void what_was_accepted_before_is_not_judged_again() {
        JsonNode accepted = JSON.readTree("""
                {"title": "Title", "begunOn": "2026-04-21", "askedInAnEarlierForm": "Yes"}""");

        assertThatThrownBy(() -> READER.read(accepted, Sheet.class)).isInstanceOf(InvalidAnswers.class);
        assertThat(READER.accepted(accepted, Sheet.class).begunOn()).isEqualTo("2026-04-21");
    }

    @Test
    void what_was_read_can_be_written_and_read_again() {
        Sheet sheet =
                read("{'title': 'Title', 'urgent': false, 'endedOn': '2026-05-01', 'entries': [{'name': 'Ann'}]}");

        assertThat(READER.read(READER.write(sheet), Sheet.class)).isEqualTo(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "'text'", "7", "true"})
    void answers_are_an_object(String answers) {
        assertThat(errors(answers))
                .extracting(AnswerError::pointer, AnswerError::code)
                .containsExactly(tuple("", "wrong-type"));
    }

    @Test
    void no_answers_at_all_are_refused_as_well() {
        assertThatThrownBy(() -> READER.read(null, Sheet.class)).isInstanceOf(InvalidAnswers.class);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "unknown-field     | /colur              | 'colur': 'RED'",
                "unknown-field     | /entries/0/surname  | 'entries': [{'name': 'Ann', 'surname': 'X'}]",
                "unknown-field     | /a~1b~0c            | 'a/b~c': 1",
                "wrong-type        | /story              | 'story': 7",
                "wrong-type        | /story              | 'story': ['a']",
                "wrong-type        | /number             | 'number': '7'",
                "wrong-type        | /number             | 'number': 7.5",
                "wrong-type        | /number             | 'number': 99999999999",
                "wrong-type        | /begunOn            | 'begunOn': 20260420",
                "wrong-type        | /entries            | 'entries': {'name': 'Ann'}",
                "wrong-type        | /entries/0          | 'entries': ['Ann']",
                "wrong-type        | /entries/1          | 'entries': [{'name': 'Ann'}, null]",
                "not-a-date        | /begunOn            | 'begunOn': '2026-02-29'",
                "not-a-date        | /begunOn            | 'begunOn': '2026-13-01'",
                "not-a-date        | /begunOn            | 'begunOn': '20 April 2026'",
                "not-a-date        | /begunOn            | 'begunOn': '0026-04-20'",
                "not-a-date        | /begunOn            | 'begunOn': '+12026-04-20'",
                "not-a-date        | /entries/0/bornOn   | 'entries': [{'name': 'Ann', 'bornOn': '2023-02-29'}]",
                "date-in-future    | /begunOn            | 'begunOn': '2026-04-21'",
                "not-a-choice      | /colour             | 'colour': 'red'",
                "not-a-choice      | /colour             | 'colour': 0",
                "not-a-choice      | /colours/1          | 'colours': ['RED', 'BLUE']",
                "required          | /entries/0/name     | 'entries': [{'name': '  '}]",
                "ended-before-begun| /endedOn            | 'begunOn': '2026-04-20', 'endedOn': '2026-04-19'",
            })
    void one_wrong_answer_is_named_with_its_place_and_rule(String code, String pointer, String answer) {
        assertThat(errors("{'title': 'Title', 'urgent': true, " + answer + "}"))
                .extracting(AnswerError::code, AnswerError::pointer)
                .containsExactly(tuple(code, pointer));
    }

    @Test
    void the_day_itself_is_not_in_the_future() {
        assertThat(read("{'title': 'Title', 'urgent': true, 'begunOn': '2026-04-20'}")
                        .begunOn())
                .isEqualTo("2026-04-20");
    }

    @Test
    void everything_wrong_is_said_at_once_in_the_order_of_the_questions_and_once_per_question() {
        assertThat(errors("{'begunOn': 'yesterday', 'title': 'Far too long a title', 'strange': 1}"))
                .extracting(AnswerError::pointer)
                .containsExactly("/begunOn", "/strange", "/title", "/urgent");
    }

    @Test
    void what_is_wrong_in_several_rows_is_said_row_by_row() {
        String rows = IntStream.range(0, 11).mapToObj(row -> "{'name': ''}").collect(Collectors.joining(","));

        assertThat(errors("{'title': 'Title', 'urgent': true, 'entries': [" + rows + "]}"))
                .extracting(AnswerError::pointer)
                .isEqualTo(Stream.concat(
                                Stream.of("/entries"),
                                IntStream.range(0, 11).mapToObj(row -> "/entries/" + row + "/name"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\ud800", "\\udc00"})
    void characters_no_database_takes_are_refused(String character) {
        assertThat(errors("{'title': 'a" + character + "b', 'urgent': true}"))
                .extracting(AnswerError::code, AnswerError::pointer)
                .contains(tuple("control-character", "/title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\tb", "a\\nb", "Zoë", "\\ud83d\\ude00", "\\u202eabc"})
    void characters_of_any_writing_are_taken(String text) {
        assertThat(read("{'title': '" + text + "', 'urgent': true}").title()).isNotBlank();
    }

    @Test
    void a_message_never_repeats_what_was_typed() {
        assertThat(errors("{'title': 'secretsecret', 'urgent': 'secret', 'colour': 'secret', 'begunOn': 'secret'}"))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.message()).doesNotContain("secret"));
    }

    @Test
    void too_many_entries_are_refused_before_they_are_read() {
        String entries =
                IntStream.range(0, 5000).mapToObj(i -> "{'name': 7}").collect(Collectors.joining(",", "[", "]"));

        List<AnswerError> errors = errors("{'title': 'Title', 'urgent': true, 'entries': " + entries + "}");

        assertThat(errors).extracting(AnswerError::code).contains("too-many");
        assertThat(errors).hasSizeLessThan(300);
    }

    @Test
    void as_many_entries_are_read_as_a_page_can_show() {
        String entries = IntStream.rangeClosed(0, Form.MOST_ENTRIES)
                .mapToObj(i -> "{'name': 'A name'}")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(errors("{'title': 'Title', 'urgent': true, 'entries': " + entries + "}"))
                .extracting(AnswerError::code, AnswerError::pointer)
                .contains(tuple("too-many", "/entries"));
    }

    @Test
    void thousands_of_unknown_fields_do_not_make_thousands_of_errors() {
        ObjectNode answers = JSON.createObjectNode();
        IntStream.range(0, 5000).forEach(i -> answers.put("field" + i, i));

        assertThat(errors(answers)).hasSizeLessThanOrEqualTo(110);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'title': null}", "{'title': ''}", "{'title': '   '}", "{}"})
    void an_empty_answer_is_no_answer(String answers) {
        assertThat(errors(answers))
                .filteredOn(error -> error.pointer().equals("/title"))
                .extracting(AnswerError::code)
                .containsExactly("required");
    }

    @Test
    void an_error_names_its_field_as_the_page_does() {
        AnswerError error = new AnswerError("/entries/0/name", "required", "Enter a name");

        assertThat(error.field()).isEqualTo("entries[0].name");
        assertThat(error.anchor()).isEqualTo("entries-0-name");
        assertThat(new AnswerError("", "wrong-type", "").anchor()).isEqualTo("form");
    }

    private static Sheet read(String answers) {
        return Reading.read(answers, Sheet.class);
    }

    private List<AnswerError> errors(String answers) {
        return errors(json(answers));
    }

    private List<AnswerError> errors(JsonNode answers) {
        return catchThrowableOfType(InvalidAnswers.class, () -> READER.read(answers, Sheet.class))
                .errors();
    }
}
