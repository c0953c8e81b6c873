package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a page is built like one that was looked at. */
class BuildTest {

    @Test
    void other_words_numbers_and_addresses_are_the_same_page() {
        assertThat(Build.of("<p id=\"row-1\"><a href=\"/cases/SI-2026-0001\">Case 1</a></p>"))
                .isEqualTo(Build.of("<p id=\"row-2\"> <a href=\"/work\">My work</a></p>"));
    }

    @Test
    void another_element_class_or_name_and_a_lack_of_words_are_another_page() {
        String page = Build.of("<p class=\"a\"><a href=\"/x\">Case</a></p>");

        assertThat(page)
                .isNotEqualTo(Build.of("<p class=\"b\"><a href=\"/x\">Case</a></p>"))
                .isNotEqualTo(Build.of("<p class=\"a\"><a href=\"/x\"></a></p>"))
                .isNotEqualTo(Build.of("<p class=\"a\"><a href=\"\">Case</a></p>"))
                .isNotEqualTo(Build.of("<p class=\"a\"><b>Case</b></p>"));
    }

    @Test
    void rows_built_alike_are_one_row_however_many_there_are() {
        String one = "<ul><li><a href=\"/x\">Case</a></li></ul>";
        String three = "<ul><li><a href=\"/x\">Case</a></li><li><a href=\"/y\">Other</a></li>"
                + "<li><a href=\"/z\">Third</a></li></ul>";
        String another = "<ul><li><a href=\"/x\">Case</a></li><li><b>Other</b></li></ul>";

        assertThat(Build.of(one)).isEqualTo(Build.of(three));
        assertThat(Build.of(one)).isNotEqualTo(Build.of(another));
    }

    @Test
    void fields_of_other_names_are_the_same_page_when_their_labels_name_them_in_the_same_way() {
        assertThat(Build.of("<label for=\"a\">A</label><input id=\"a\" name=\"x\" aria-describedby=\"a-hint\">"
                        + "<p id=\"a-hint\">Hint</p>"))
                .isEqualTo(Build.of("<label for=\"of\">B</label><input id=\"of\" name=\"y\" aria-describedby=\"h\">"
                        + "<p id=\"h\">Other</p>"));
    }

    @Test
    void a_name_that_is_missing_or_taken_twice_and_a_label_of_nothing_or_of_another_field_are_another_page() {
        String page = Build.of(twoFields("a", "b", "a", "b"));

        assertThat(page).isEqualTo(Build.of(twoFields("c", "d", "c", "d")));
        assertThat(page)
                .isNotEqualTo(Build.of(twoFields("a", "b", "a", "a")))
                .isNotEqualTo(Build.of(twoFields("b", "a", "a", "b")))
                .isNotEqualTo(Build.of(twoFields("a", "c", "a", "b")))
                .isNotEqualTo(Build.of(twoFields("a", "b", "a", "b").replace(" id=\"b\"", "")));
    }

    @Test
    void choices_of_one_question_are_not_those_of_two() {
        assertThat(Build.of("<input name=\"a\"><input name=\"a\">"))
                .isNotEqualTo(Build.of("<input name=\"a\"><input name=\"b\">"));
    }

    @Test
    void a_page_is_made_of_parts_in_any_order_and_number() {
        Set<String> known = parts("<ul><li><b>Case</b></li><li><i>Case</i></li><li><b>Case</b></li></ul>");

        assertThat(known)
                .containsAll(parts("<ul><li><b>Other</b></li><li><i>Other</i></li><li><b>Third</b></li>"
                        + "<li><i>Case</i></li><li><b>Case</b></li></ul>"));
    }

    @Test
    void an_element_elsewhere_without_words_or_before_another_one_is_another_part() {
        Set<String> known = parts("<dl class=\"a\"><dt>Who</dt><dd>Anna</dd><dt>When</dt><dd><br>Now</dd></dl>");

        for (String other : List.of(
                "<dl class=\"b\"><dt>Who</dt><dd>Anna</dd><dt>When</dt><dd><br>Now</dd></dl>",
                "<dl class=\"a\"><dt></dt><dd>Anna</dd><dt>When</dt><dd><br>Now</dd></dl>",
                "<dl class=\"a\"><dt>Who</dt><dt>When</dt><dd><br>Now</dd></dl>")) {
            assertThat(known.containsAll(parts(other))).as(other).isFalse();
        }
    }

    private static Set<String> parts(String page) {
        return Build.parts(Build.of(page));
    }

    private static String twoFields(String label, String otherLabel, String field, String otherField) {
        return "<label for=\"%s\">A</label><input id=\"%s\"><label for=\"%s\">B</label><input id=\"%s\">"
                .formatted(label, field, otherLabel, otherField);
    }
}
