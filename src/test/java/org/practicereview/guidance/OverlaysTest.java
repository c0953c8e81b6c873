package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class OverlaysTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0} to {1} {2}")
    @CsvSource({
        "2021-02-01, 2021-01-31, ends before it starts",
        "2020-12-08, 2021-01-31, lies over another",
        "2021-02-30, 2021-03-31, cannot be read",
    })
    void an_overlay_that_does_not_fit_is_refused_by_name(String from, String until, String why) {
        ArrayNode rows = (ArrayNode) GuidanceFile.OVERLAYS.read(JSON);
        rows.add(JSON.createObjectNode()
                .put("code", "SECOND")
                .put("name", "a second overlay")
                .put("from", from)
                .put("until", until)
                .put("ruleId", "RR19")
                .put("source", "a letter")
                .put("confidence", "PARTLY"));

        assertThatThrownBy(() -> new Overlays(rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SECOND")
                .hasMessageContaining(why);
    }
}
