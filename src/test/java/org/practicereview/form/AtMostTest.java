package org.practicereview.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.practicereview.form.Reading.read;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a text may be: said once, and told by the form, its page and the errors alike. */
class AtMostTest {

    record Letter(
            @Question("Text") @AtMost(2000) @Nullable String text,
            @Question("Town") @AtMost(20) @Nullable String town) {}

    @Test
    void a_text_may_be_as_long_as_is_said_or_not_there_at_all() {
        assertThat(read("{'text': '" + "a".repeat(2000) + "'}", Letter.class).text())
                .hasSize(2000);
    }

    @Test
    void a_longer_one_is_refused_in_words_that_name_the_number() {
        InvalidAnswers tooLong = catchThrowableOfType(
                InvalidAnswers.class,
                () -> read("{'town': '" + "a".repeat(21) + "', 'text': '" + "a".repeat(2001) + "'}", Letter.class));

        assertThat(tooLong.errors())
                .containsExactly(
                        new AnswerError("/text", "length", "Enter at most 2,000 characters"),
                        new AnswerError("/town", "length", "Enter at most 20 characters"));
    }

    @Test
    void the_form_knows_it_and_asks_a_long_text_in_several_lines() {
        assertThat(Form.of(Letter.class).fields())
                .extracting(Field::maximumLength)
                .containsExactly(2000, 20);
        assertThat(Form.of(Letter.class).fields())
                .extracting(Field::kind)
                .containsExactly(Field.Kind.LONG_TEXT, Field.Kind.TEXT);
    }
}
