package org.practicereview.publication.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.testing.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reports were published under themes of their own before these became the themes of learning. */
class EarlierThemesTest {

    private static final List<String> EARLIER = List.of(
            "NEGLECT",
            "PHYSICAL_ABUSE",
            "SEXUAL_ABUSE",
            "DOMESTIC_ABUSE",
            "HARM_OUTSIDE_THE_FAMILY",
            "MENTAL_HEALTH_OF_THE_CHILD",
            "MENTAL_HEALTH_OF_PARENTS",
            "SUBSTANCE_MISUSE",
            "OUT_OF_SCHOOL",
            "CHILDREN_IN_CARE",
            "DISABILITY",
            "WORKING_TOGETHER");

    private final LearningTerms terms = new LearningTerms(JsonMapper.builder().build());

    @Test
    void each_of_them_means_a_theme_of_today() {
        assertThat(EARLIER).allSatisfy(code -> assertThat(terms.themes()).contains(terms.find(code)));
        assertThat(terms.find("OUT_OF_SCHOOL").code()).isEqualTo("SCHOOL");
    }

    @Test
    void the_register_is_moved_to_the_same_themes_as_texts_are_read_by() throws IOException {
        JdbcClient database = TestDatabase.h2().client();
        database.sql("create table public_report (themes varchar(1000))").update();
        database.sql("insert into public_report values (?)")
                .param("," + String.join(",", EARLIER) + ",")
                .update();

        database.sql(new ClassPathResource("db/migration/V63__one_list_of_themes.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();

        assertThat(database.sql("select themes from public_report")
                        .query(String.class)
                        .single())
                .isEqualTo(EARLIER.stream()
                        .map(code -> terms.find(code).code())
                        .collect(Collectors.joining(",", ",", ",")));
    }
}
