package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a page is built like one that was looked at. */
class InspectionTest {

    @Test
    void other_words_numbers_and_addresses_are_the_same_page() {
        assertThat(Inspection.withoutItsWords("<p id=\"row-1\"><a href=\"/cases/SI-2026-0001\">Case 1</a></p>"))
                .isEqualTo(Inspection.withoutItsWords("<p id=\"row-2\"> <a href=\"/work\">My work</a></p>"));
    }

    @Test
    void another_element_class_or_name_and_a_lack_of_words_are_another_page() {
        String page = Inspection.withoutItsWords("<p class=\"a\"><a href=\"/x\">Case</a></p>");

        assertThat(page)
                .isNotEqualTo(Inspection.withoutItsWords("<p class=\"b\"><a href=\"/x\">Case</a></p>"))
                .isNotEqualTo(Inspection.withoutItsWords("<p class=\"a\"><a href=\"/x\"></a></p>"))
                .isNotEqualTo(Inspection.withoutItsWords("<p class=\"a\"><a href=\"\">Case</a></p>"))
                .isNotEqualTo(Inspection.withoutItsWords("<p class=\"a\"><b>Case</b></p>"));
    }

    @Test
    void rows_built_alike_are_one_row_however_many_there_are() {
        String one = "<ul><li><a href=\"/x\">Case</a></li></ul>";
        String three = "<ul><li><a href=\"/x\">Case</a></li><li><a href=\"/y\">Other</a></li>"
                + "<li><a href=\"/z\">Third</a></li></ul>";
        String another = "<ul><li><a href=\"/x\">Case</a></li><li><b>Other</b></li></ul>";

        assertThat(Inspection.withoutItsWords(one)).isEqualTo(Inspection.withoutItsWords(three));
        assertThat(Inspection.withoutItsWords(one)).isNotEqualTo(Inspection.withoutItsWords(another));
    }
}
