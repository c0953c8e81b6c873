package org.practicereview.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LostAnswerTest {

    @Test
    void fields_are_told_in_words_and_a_date_as_one_answer() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        typed.put("version", List.of("3"));
        typed.put("abuseSuspectedOn-day", List.of("31"));
        typed.put("abuseSuspectedOn-month", List.of("2"));
        typed.put("abuseSuspectedOn-year", List.of("2026"));
        typed.put("children[0].surname", List.of("Example"));
        typed.put("children[0].bornOn-year", List.of("2020"));
        typed.put("agreed[1]", List.of("true"));
        typed.put("languages", List.of("Welsh", "", "English"));
        typed.put("note", List.of(" "));

        assertThat(LostAnswer.of(typed))
                .containsExactly(
                        new LostAnswer("Abuse suspected on", List.of("31 2 2026")),
                        new LostAnswer("Children 1: surname", List.of("Example")),
                        new LostAnswer("Children 1: born on", List.of("2020")),
                        new LostAnswer("Agreed 2", List.of("Yes")),
                        new LostAnswer("Languages", List.of("Welsh", "English")));
    }

    @Test
    void whatever_a_field_is_called_the_answer_is_shown() {
        assertThat(LostAnswer.of(Map.of("[99999999999999]", List.of("text"))))
                .containsExactly(new LostAnswer("[99999999999999]", List.of("text")));
        assertThat(LostAnswer.of(Map.of(".", List.of("text")))).containsExactly(new LostAnswer(".", List.of("text")));
    }
}
