package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.guidance.Wording.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class WordingsTest {

    private static final Wordings WORDINGS = RealGuidance.wordings();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "on {0} the {1} is {2}")
    @CsvSource({
        "2013-04-15, LOCAL_BODY, LSCB",
        "2018-06-28, LOCAL_BODY, LSCB",
        "2018-06-29, LOCAL_BODY, SAFEGUARDING_PARTNERS",
        "2022-06-30, HEALTH_BODY, CCG",
        "2022-07-01, HEALTH_BODY, ICB",
        "2018-06-28, REVIEW, SERIOUS_CASE_REVIEW",
        "2018-06-29, REVIEW, LOCAL_REVIEW",
        "2018-06-28, NATIONAL_BODY, EXPERT_PANEL",
        "2018-06-29, NATIONAL_BODY, PANEL",
        "2018-06-28, REGULATIONS, LSCB_REGULATIONS_2006",
        "2018-06-29, REGULATIONS, SI_2018_789",
        "2018-06-28, NOTIFICATION_SYSTEM, OFSTED_INCIDENT_FORM",
        "2019-02-20, NOTIFICATION_SYSTEM, OFSTED_FORM_FOR_PANEL",
        "2019-02-21, NOTIFICATION_SYSTEM, INCIDENT_SYSTEM",
    })
    void bodies_and_reviews_are_called_as_they_were_called_then(LocalDate day, Role role, String code) {
        assertThat(WORDINGS.on(day).term(role).code()).isEqualTo(code);
        assertThat(WORDINGS.on(day).of(role)).isNotBlank();
    }

    @Test
    void until_the_new_arrangements_of_an_area_begin_its_board_and_its_reviews_keep_their_names() {
        LocalDate areaStart = LocalDate.of(2019, 9, 1);

        Wording before = WORDINGS.on(LocalDate.of(2019, 8, 31), areaStart);
        assertThat(before.term(Role.LOCAL_BODY).code()).isEqualTo("LSCB");
        assertThat(before.term(Role.REVIEW).code()).isEqualTo("SERIOUS_CASE_REVIEW");
        assertThat(before.term(Role.NATIONAL_BODY).code()).isEqualTo("PANEL");

        Wording after = WORDINGS.on(areaStart, areaStart);
        assertThat(after.term(Role.LOCAL_BODY).code()).isEqualTo("SAFEGUARDING_PARTNERS");
        assertThat(after.term(Role.REVIEW).code()).isEqualTo("LOCAL_REVIEW");
    }

    @Test
    void a_new_national_body_is_one_more_row() {
        ArrayNode rows = delivered();
        rows.add(row("CHILD_PROTECTION_AUTHORITY", "2028-04-01"));
        Wordings wordings = new Wordings(rows, RealGuidance.editions());

        assertThat(wordings.on(LocalDate.of(2028, 3, 31))
                        .term(Role.NATIONAL_BODY)
                        .code())
                .isEqualTo("PANEL");
        assertThat(wordings.on(LocalDate.of(2028, 4, 1))
                        .term(Role.NATIONAL_BODY)
                        .code())
                .isEqualTo("CHILD_PROTECTION_AUTHORITY");
    }

    @Test
    void two_names_from_the_same_day_are_refused() {
        ArrayNode rows = delivered();
        rows.add(row("SECOND_PANEL", "2018-06-29"));

        assertThatThrownBy(() -> new Wordings(rows, RealGuidance.editions()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SECOND_PANEL");
    }

    @Test
    void a_body_without_a_name_is_refused() {
        assertThatThrownBy(() -> new Wordings(JSON.createArrayNode(), RealGuidance.editions()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LOCAL_BODY");
    }

    private static ArrayNode delivered() {
        return (ArrayNode) GuidanceFile.WORDING.read(JSON);
    }

    private static JsonNode row(String code, String from) {
        return JSON.createObjectNode()
                .put("role", "NATIONAL_BODY")
                .put("code", code)
                .put("from", from)
                .put("words", "a new body")
                .put("ruleId", "A16")
                .put("source", "an Act that may come")
                .put("confidence", "NOT_CONFIRMED");
    }
}
