package org.practicereview.form.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CarriedTest {

    @Test
    void every_answer_goes_round_and_nothing_that_belongs_to_the_page() {
        Map<String, List<String>> sent = new TreeMap<>(Map.of(
                "_csrf", List.of("token"),
                "_author", List.of("mark"),
                "_requestKey", List.of("key"),
                "_reading", List.of("digest"),
                "action", List.of("continue"),
                "draftVersion", List.of("3"),
                "entryId", List.of("7"),
                "genders", List.of("GIRL", "BOY"),
                "version", List.of("2")));

        assertThat(Carried.all(sent))
                .containsExactly(
                        new Carried("genders", "GIRL"), new Carried("genders", "BOY"), new Carried("version", "2"));
    }
}
