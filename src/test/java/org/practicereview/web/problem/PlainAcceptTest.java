package org.practicereview.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAcceptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "application/json;charset=utf-16 | application/json",
                "application/json ; charset=x ; q=0.5 | application/json ; q=0.5",
                "a/b;Q=0.1;later=1,c/d | a/b;Q=0.1,c/d",
                "a/b;p=\"x, y; q=0.9\";q=0.2, c/d | a/b;q=0.2, c/d",
                "a/b;p=\"x\\\", e/f\", c/d;p | a/b, c/d",
                "a/b;p=\"never closed, c/d | a/b",
            })
    void types_and_weights_stay_and_parameters_go(String accept, String types) {
        assertThat(PlainAccept.typesAlone(accept)).isEqualTo(types);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "nonsense",
                "text/html, application/xhtml+xml,application/xml;q=0.9, */*;q=0.8",
                "*/*;q=2",
                ",,",
                "\\"
            })
    void what_names_no_parameter_stays_as_it_is(String accept) {
        assertThat(PlainAccept.typesAlone(accept)).isEqualTo(accept);
    }

    @Test
    void a_long_header_takes_no_longer_than_its_length() {
        assertThat(PlainAccept.typesAlone("a/b;p=\"\\\"" + ";\"\"".repeat(2_000_000)))
                .isEqualTo("a/b");
    }
}
