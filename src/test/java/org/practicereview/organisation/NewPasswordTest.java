package org.practicereview.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.form.AnswerError;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;

class NewPasswordTest {

    private static final String USERNAME = "maya.example@northshire.test";

    @ParameterizedTest
    @CsvSource({
        "too short, length",
        "password1234, too-common",
        "Password123!, too-common",
        "manchesterunited, too-common",
        "aaaaaaaaaaaa, pattern",
        "abcabcabcabc, pattern",
        "letmeinletmein, pattern",
        "practicereview, names",
        "PracticeReview1, names",
        "Safeguarding26, names",
        "maya.example@northshire.test, names",
        "northshire-maya, names",
        "12.04.1986-1, date",
        "Summer2026!!, too-common",
        "Northshire2026, names",
    })
    void what_is_easy_to_guess_is_refused_by_a_rule_that_is_named(String password, String code) {
        assertThat(codes(password)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "another three words",
                "lavender teapot gravel",
                "jdk3vnq9xxlw",
                "ein ganz anderes Wort",
                "\u00fcber drei W\u00f6rter hinaus",
            })
    void long_ones_of_words_that_do_not_belong_together_are_taken(String password) {
        assertThat(codes(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple ", "\u0000\ud83d\ude00\n "})
    void the_longest_is_looked_at_in_no_time(String part) {
        String longest = part.repeat(200).substring(0, 200);
        assertThat(codes(longest).size()).isLessThan(2);
    }

    private static List<String> codes(String password) {
        AnswerErrors errors = new AnswerErrors();
        NewPassword.check(password, password, USERNAME, errors);
        try {
            errors.refuseIfAny();
            return List.of();
        } catch (InvalidAnswers invalid) {
            return invalid.errors().stream().map(AnswerError::code).toList();
        }
    }
}
