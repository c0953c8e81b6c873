package org.practicereview.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cells_are_quoted_and_keep_their_commas_quotes_and_lines() {
        assertThat(Csv.row(List.of("a", "b, c", "said \"no\"", "two\nlines", "")))
                .isEqualTo("\"a\",\"b, c\",\"said \"\"no\"\"\",\"two\nlines\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "  =1", "\t=1", "\tx", "\r=1", "\n=1", "\uFF1D1"})
    void no_cell_begins_a_formula(String typed) {
        assertThat(Csv.row(List.of(typed))).startsWith("\"'" + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Came with a bruise", "1 = 1", "mother-in-law"})
    void other_words_stay_as_they_are(String typed) {
        assertThat(Csv.row(List.of(typed))).isEqualTo('"' + typed + "\"\r\n");
    }
}
