package org.practicereview.review.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordChangesTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Talk sooner        | Talk sooner        | SAME:Talk sooner",
                "Talk sooner        | Talk sooner, always| SAME:Talk; REMOVED:sooner; ADDED:sooner, always",
                "The school knew    | The school did not know | SAME:The school; REMOVED:knew; ADDED:did not know",
                "One two three four | One three four     | SAME:One; REMOVED:two; SAME:three four",
                "One three          | One two three      | SAME:One; ADDED:two; SAME:three",
                "''                 | All of it          | ADDED:All of it",
                "All of it          | ''                 | REMOVED:All of it",
                "Space   here       | Space here         | SAME:Space here",
            })
    void words_are_told_that_went_and_came(String before, String after, String told) {
        assertThat(tell(before, after)).isEqualTo(told);
    }

    @Test
    void a_paragraph_that_did_not_change_is_left_alone() {
        assertThat(tell("First.\nThe school knew.\nLast.", "First.\nThe school asked.\nLast."))
                .isEqualTo("SAME:First.\nThe school; REMOVED:knew.; ADDED:asked.; SAME:Last.");
    }

    @Test
    void texts_as_long_as_a_report_are_compared_while_a_reader_waits() {
        String before = words(0, 10_000);
        String after = words(5, 10_005);

        assertThat(WordChanges.between(before, after))
                .extracting(WordChanges.Run::kind)
                .contains(WordChanges.Kind.REMOVED, WordChanges.Kind.ADDED);
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).collect(joining(" "));
    }

    private static String tell(String before, String after) {
        return WordChanges.between(before, after).stream()
                .map(run -> run.kind() + ":" + run.text().strip())
                .collect(joining("; "));
    }
}
