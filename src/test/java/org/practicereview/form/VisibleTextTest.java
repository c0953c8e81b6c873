package org.practicereview.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What nobody sees does not stay in what was typed. */
class VisibleTextTest {

    @Test
    void what_nobody_sees_goes_and_spaces_that_do_not_break_are_spaces() {
        assertThat(VisibleText.of("Jay\u00adden\u200b \u202eLee\u202c\ufeff\u00a0Whit\u2060taker"))
                .isEqualTo("Jayden Lee Whittaker");
        assertThat(VisibleText.of("an\u200dna")).isEqualTo("anna");
    }

    @Test
    void joiners_stay_where_a_script_is_written_with_them() {
        String persian = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645";
        String devanagari = "\u0915\u094d\u200d\u0937";

        assertThat(VisibleText.of(persian)).isEqualTo(persian);
        assertThat(VisibleText.of(devanagari)).isEqualTo(devanagari);
    }

    @Test
    void for_comparing_there_is_one_spelling_of_each_character() {
        assertThat(VisibleText.comparable("\uff2aayden\u2011Lee, o\ufb03ce")).isEqualTo("Jayden-Lee, office");
    }
}
