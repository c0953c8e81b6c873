package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.form.Form;
import org.practicereview.guidance.FormsRule;
import org.practicereview.guidance.IncidentFacts.Harm;
import org.practicereview.guidance.RealGuidance;
import org.practicereview.notification.questions.Children;
import org.practicereview.notification.questions.Notification;
import org.practicereview.workflow.Facts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Four children in detail, the others as text (rule book, section 1.5). */
class NationalFormatTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void up_to_four_children_are_laid_out_in_detail_and_the_fifth_is_text_of_the_further_information() {
        List<Facts> read = read("""
                {"furtherInformation":"A neighbour was there",
                 "children":[{"forenames":"A","sex":"FEMALE"},{"forenames":"B"},{"forenames":"C","indexChild":true},
                             {"forenames":"D"},{"forenames":"E","surname":"Five","sex":"MALE"}]}""");

        assertThat(headings(read))
                .containsSubsequence(
                        "Child 3, whom the notification is about",
                        "Child 1",
                        "Child 2",
                        "Child 4",
                        "Further information")
                .doesNotContain("Child 5");
        assertThat(section(read, "Child 1").rows())
                .extracting(row -> row.label() + ": " + row.value())
                .containsExactly("First names: A", "Sex: Female");
        assertThat(section(read, "Further information").rows())
                .extracting(row -> row.label() + ": " + row.value())
                .containsExactly(
                        "Further information: A neighbour was there",
                        "Child 5, not in detail: First names E\nLast name Five\nSex Male");
    }

    @Test
    void the_room_for_four_children_is_that_of_one_notification_per_incident() {
        FormsRule perIncident =
                RealGuidance.guidance().forms("INCIDENT_SYSTEM", Harm.DIED, FormsRule.Children.SIBLINGS);

        assertThat(perIncident.inDetail()).isEqualTo(Children.IN_DETAIL);
    }

    @Test
    void while_each_child_had_a_form_of_its_own_all_are_laid_out_in_detail() {
        Form earlier = Form.of(Notification.class).without("children.inDetail");
        List<Facts> read = NationalFormat.of(earlier, json.readTree("""
                {"children":[{"forenames":"A"},{"forenames":"B"},{"forenames":"C"},{"forenames":"D"},{"forenames":"E"}]}"""));

        assertThat(headings(read)).containsExactly("Child 1", "Child 2", "Child 3", "Child 4", "Child 5");
    }

    @Test
    void whom_the_notifier_chose_comes_before_those_of_whom_nothing_was_said() {
        List<Facts> read = read("""
                {"children":[{"forenames":"A"},{"forenames":"B","inDetail":false},{"forenames":"C"},{"forenames":"D"},
                             {"forenames":"E","inDetail":true},{"forenames":"F","inDetail":true}]}""");

        assertThat(headings(read).stream().filter(heading -> heading.startsWith("Child")))
                .containsExactly("Child 5", "Child 6", "Child 1", "Child 3");
        assertThat(section(read, "Further information").rows())
                .extracting(row -> row.label())
                .containsExactly("Child 2, not in detail", "Child 4, not in detail");
    }

    @Test
    void an_only_child_is_whom_it_is_about_and_of_a_child_of_whom_nothing_is_known_nothing_is_said() {
        assertThat(headings(read("{\"children\":[{\"forenames\":\"A\"}]}")))
                .containsExactly("Child 1, whom the notification is about");
        assertThat(headings(read("{\"children\":[{},{\"forenames\":\"B\"}]}"))).containsExactly("Child 2");
    }

    private List<Facts> read(String answers) {
        JsonNode given = json.readTree(answers);
        return NationalFormat.of(Form.of(Notification.class), given);
    }

    private static List<String> headings(List<Facts> read) {
        return read.stream().map(Facts::heading).toList();
    }

    private static Facts section(List<Facts> read, String heading) {
        return read.stream()
                .filter(facts -> facts.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }
}
