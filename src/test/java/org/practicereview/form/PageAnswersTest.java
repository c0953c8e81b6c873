package org.practicereview.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser sends, as a machine would send it, and shown again as it was typed. */
class PageAnswersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Form FORM = Form.of(Sheet.class);

    private final PageAnswers pages = new PageAnswers(JSON);

    @Test
    void a_page_filled_in_rightly_is_read_like_the_answers_of_a_machine() {
        JsonNode answers = read(
                "title=Title",
                "story=Story",
                "begunOn-day=3",
                "begunOn-month=4",
                "begunOn-year=2026",
                "urgent=true",
                "number=7",
                "colour=RED",
                "colours=RED",
                "colours=GREEN",
                "entries[0].name=Ann",
                "entries[0].bornOn-day=29",
                "entries[0].bornOn-month=02",
                "entries[0].bornOn-year=2020",
                "entries[1].name=Ben");
        FormReader reader =
                new FormReader(Validation.buildDefaultValidatorFactory().getValidator(), JSON);

        Sheet sheet = reader.read(answers, Sheet.class);

        assertThat(sheet.begunOn()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(sheet.urgent()).isTrue();
        assertThat(sheet.number()).isEqualTo(7);
        assertThat(sheet.colours()).containsExactly(Sheet.Colour.RED, Sheet.Colour.GREEN);
        assertThat(sheet.entries()).extracting(Sheet.Entry::name).containsExactly("Ann", "Ben");
        assertThat(sheet.endedOn()).isNull();
    }

    @Test
    void parameters_that_answer_no_question_are_left_aside() {
        assertThat(read("title=Title", "_csrf=token", "action=save").propertyNames())
                .doesNotContain("_csrf", "action");
    }

    @ParameterizedTest(name = "day {0}, month {1}, year {2} is shown again as typed")
    @CsvSource({"31, 2, 2026", "a, b, c", "1, 1, 26", "'', 4, 2026", "3, '', ''", "03, 04, 2026", "99, 99, 9999"})
    void a_date_is_shown_again_as_it_was_typed_also_when_there_is_no_such_day(String day, String month, String year) {
        JsonNode answers = read("begunOn-day=" + day, "begunOn-month=" + month, "begunOn-year=" + year);

        TypedForm typed = TypedForm.of(FORM, answers)
                .withErrors(List.of(new AnswerError("/begunOn", "not-a-date", "Enter a real date")));

        assertThat(typed.datePart("begunOn", 2)).isIn(day, "0" + day);
        assertThat(typed.datePart("begunOn", 1)).isIn(month, "0" + month);
        assertThat(typed.datePart("begunOn", 0)).isEqualTo(year);
        assertThat(typed.error("begunOn")).isEqualTo("Enter a real date");
    }

    @Test
    void errors_that_several_questions_may_have_name_theirs() {
        TypedForm typed = TypedForm.of(FORM, read("title=Title"))
                .withErrors(List.of(
                        new AnswerError("/begunOn", "not-a-date", AnswerValues.NOT_A_DATE),
                        new AnswerError("/entries/1/bornOn", "not-a-date", AnswerValues.NOT_A_DATE),
                        new AnswerError("/story", "length", "Enter at most 4,000 characters"),
                        new AnswerError("/gone", "not-a-date", AnswerValues.NOT_A_DATE),
                        new AnswerError("", "wrong-type", "Send an object with the answers")));

        assertThat(typed.errors())
                .extracting(AnswerError::message)
                .containsExactly(
                        "Send an object with the answers",
                        "“Story” must be 4,000 characters or fewer",
                        "“Begun on” must be a real date, for example 20 4 2026",
                        "Entry 2, “Born on” must be a real date, for example 20 4 2026",
                        AnswerValues.NOT_A_DATE);
    }

    @Test
    void a_date_that_was_read_is_shown_without_leading_noughts() {
        TypedForm typed = TypedForm.of(FORM, read("begunOn-day=03", "begunOn-month=04", "begunOn-year=2026"));

        assertThat(typed.datePart("begunOn", 2)).isEqualTo("3");
        assertThat(typed.datePart("begunOn", 1)).isEqualTo("4");
        assertThat(typed.datePart("begunOn", 0)).isEqualTo("2026");
    }

    @Test
    void whatever_was_typed_is_kept_right_or_wrong() {
        TypedForm typed = TypedForm.of(
                FORM,
                read(
                        "title= Far too long a title ",
                        "number=seven",
                        "urgent=maybe",
                        "colours=RED",
                        "entries[0].name="));

        assertThat(typed.value("title")).isEqualTo(" Far too long a title ");
        assertThat(typed.value("number")).isEqualTo("seven");
        assertThat(typed.value("urgent")).isEqualTo("maybe");
        assertThat(typed.isChosen("colours", "RED")).isTrue();
        assertThat(typed.isChosen("colours", "GREEN")).isFalse();
        assertThat(typed.entries("entries")).isZero();
        assertThat(typed.value("nothing")).isEmpty();
        assertThat(typed.error("title")).isNull();
    }

    @Test
    void a_page_cannot_send_entries_without_end() {
        Map<String, List<String>> parameters = new HashMap<>();
        IntStream.range(0, 1000).forEach(i -> parameters.put("entries[" + i + "].name", List.of("x")));

        assertThat(pages.read(parameters, FORM).get("entries").size()).isEqualTo(50);
    }

    @Test
    void a_form_lists_its_questions_with_what_a_page_needs() {
        assertThat(FORM.fields())
                .extracting(Field::kind)
                .containsExactly(
                        Field.Kind.TEXT,
                        Field.Kind.LONG_TEXT,
                        Field.Kind.DATE,
                        Field.Kind.DATE,
                        Field.Kind.YES_NO,
                        Field.Kind.NUMBER,
                        Field.Kind.CHOICE,
                        Field.Kind.CHOICES,
                        Field.Kind.ENTRIES);
        assertThat(FORM.fields().get(0)).returns(true, Field::required).returns(10, Field::maximumLength);
        assertThat(FORM.fields().get(6).options())
                .extracting(Field.Option::label)
                .containsExactly("Red", "Green");
        assertThat(FORM.fields().get(8).fields()).extracting(Field::personal).containsExactly(true, false);
    }

    @Test
    void where_a_list_has_several_entries_what_is_wrong_names_the_one_it_is_about() {
        List<AnswerError> wrong = List.of(
                new AnswerError("/entries/0/name", "required", "Enter a name"),
                new AnswerError("/entries/1/name", "required", "Enter a name"),
                new AnswerError("/entries/7/name", "required", "Enter a name"));

        TypedForm named = TypedForm.of(FORM, read("entries[0].bornOn-year=2020", "entries[1].bornOn-year=2021"))
                .withErrors(wrong);
        assertThat(named.errors())
                .extracting(AnswerError::message)
                .containsExactly("Entry 1: Enter a name", "Entry 2: Enter a name", "Enter a name");
        assertThat(named.withErrors(named.errors()).errors())
                .as("shown once more")
                .isEqualTo(named.errors());
        assertThat(TypedForm.of(FORM, read("entries[0].bornOn-year=2020"))
                        .withErrors(wrong)
                        .error("entries[0].name"))
                .isEqualTo("Enter a name");
    }

    @Test
    void what_is_wrong_is_named_in_the_order_of_the_questions() {
        List<String> found =
                List.of("/nothing", "/entries/1/bornOn", "/entries/0/name", "/entries", "/begunOn", "", "/title");

        TypedForm typed = new TypedForm(
                FORM,
                read("title=Title"),
                found.stream()
                        .map(pointer -> new AnswerError(pointer, "wrong", "Wrong"))
                        .toList());

        assertThat(typed.errors())
                .extracting(AnswerError::pointer)
                .containsExactly(
                        "", "/title", "/begunOn", "/entries", "/entries/0/name", "/entries/1/bornOn", "/nothing");
    }

    private JsonNode read(String... typed) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String answer : typed) {
            String name = answer.substring(0, answer.indexOf('='));
            String value = answer.substring(answer.indexOf('=') + 1);
            parameters.merge(name, List.of(value), (one, other) -> List.of(one.get(0), other.get(0)));
        }
        return pages.read(parameters, FORM);
    }

    /** A child of whom nothing is known yet. */
    record Unknown(@Question("Name") String name) {}

    /** At least one, and it may be empty. */
    record Family(
            @Question(value = "Children", each = "Child") List<Unknown> children) {}

    @Test
    void an_entry_left_empty_counts_where_nothing_in_it_is_required() {
        var answers = pages.read(Map.of("children[0].name", List.of("")), Form.of(Family.class));

        assertThat(answers.get("children").size()).isOne();
    }
}
