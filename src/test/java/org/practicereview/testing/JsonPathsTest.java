package org.practicereview.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How tests of the API ask for what stands in an answer. */
class JsonPathsTest {

    private final JsonPath answer = JsonPath.from("""
            {"total": 2, "item": {"a-b": "hyphen", "class": "K", "none": null},
             "items": [{"code": "A", "tags": [{"n": 1}, {"n": 2}]}, {"code": "B", "tags": []}, {"name": "C"}],
             "words": ["one", "three"]}""");

    @Test
    void names_lead_from_object_to_object_and_numbers_into_lists() {
        assertThat(answer.<Integer>get("total")).isEqualTo(2);
        assertThat(answer.<String>get("items[1].code")).isEqualTo("B");
        assertThat(answer.<Integer>get("items[0].tags[1].n")).isEqualTo(2);
        assertThat(answer.<String>get("item.class")).isEqualTo("K");
        assertThat(answer.<Object>get("$")).isEqualTo(answer.<Object>get(""));
    }

    @Test
    void of_a_list_a_name_is_that_of_each_in_it() {
        assertThat(answer.<List<String>>get("items.code")).isEqualTo(Arrays.asList("A", "B", null));
        assertThat(answer.<List<Integer>>get("items[0].tags.n")).containsExactly(1, 2);
        assertThat(answer.<List<Object>>get("items[1].tags.n")).isEmpty();
        assertThat(answer.<List<String>>get("items.findAll { true }.code")).isEqualTo(answer.get("items.code"));
        assertThat(answer.<List<Object>>get("items.findAll { it.code }.tags.n"))
                .containsExactly(List.of(1, 2), List.of());
    }

    @Test
    void what_is_not_there_is_nothing() {
        for (String path : List.of("other", "other.one", "items[7]", "items[7].code", "item.none.deep", "other[0]")) {
            assertThat(answer.<Object>get(path)).as(path).isNull();
        }
    }

    @Test
    void what_else_can_be_asked_is_answered_as_ever() {
        assertThat(answer.<String>get("item.a-b")).isEqualTo("hyphen");
        assertThat(answer.<Integer>get("items.size()")).isEqualTo(3);
        assertThat(answer.<String>get("items.find { it.code == 'B' }.code")).isEqualTo("B");
        assertThat(answer.param("wanted", "B").<String>get("items.find { it.code == wanted }.code"))
                .isEqualTo("B");
        assertThat(answer.<List<Integer>>get("words*.length()")).containsExactly(3, 5);
        assertThat(answer.<String>get("words[-1]")).isEqualTo("three");
        assertThatThrownBy(() -> answer.get("items.find { it.code == neverGiven }.code"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
