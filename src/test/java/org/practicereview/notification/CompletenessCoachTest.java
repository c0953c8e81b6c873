package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.form.Form;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.NotificationQuestion;
import org.practicereview.notification.questions.Notification;
import org.practicereview.workflow.Completeness;
import org.practicereview.workflow.Completeness.Missing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompletenessCoachTest {

    private static final Citation CITATION = new Citation("D2", "rule book, section 2", Confidence.PARTLY);

    @Test
    void weighs_what_is_answered_and_names_the_three_that_would_add_most() {
        Completeness half = coach("{'telephone': '0111', 'children': [{'sex': ''}, {'sex': 'MALE'}], 'setting': null}");

        assertThat(half.score()).isEqualTo((6 + 4) * 100 / (6 + 4 + 4 + 3 + 2 + 1));
        assertThat(half.worthAdding())
                .extracting(Missing::pointer, Missing::question)
                .containsExactly(
                        tuple("/children/0/sex", "Child 1: Sex"),
                        tuple("/setting", "Where did it happen?"),
                        tuple("/kindsOfAbuse", "What is known or suspected to have been done to the child?"));
    }

    @Test
    void a_form_with_every_answer_has_nothing_worth_adding() {
        Completeness all = coach(
                "{'telephone': '0111', 'children': [{'sex': 'MALE'}], 'setting': 'ONLINE', 'kindsOfAbuse': ['NEGLECT'], 'family': 'x'}");

        assertThat(all).isEqualTo(new Completeness(100, List.of()));
    }

    @Test
    void what_is_not_asked_or_adds_nothing_does_not_count() {
        assertThat(CompletenessCoach.of(
                        Form.of(Notification.class),
                        List.of(
                                new NotificationQuestion("telephone", false, 9, "", CITATION),
                                new NotificationQuestion("family", true, 0, "", CITATION)),
                        json("{}")))
                .isEqualTo(new Completeness(0, List.of()));
    }

    private static Completeness coach(String typed) {
        return CompletenessCoach.of(
                Form.of(Notification.class),
                List.of(
                        asked("family", 1),
                        asked("telephone", 6),
                        asked("kindsOfAbuse", 2),
                        asked("children.sex", 4),
                        asked("setting", 3)),
                json(typed));
    }

    private static NotificationQuestion asked(String name, int weight) {
        return new NotificationQuestion(name, true, weight, "It helps", CITATION);
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }
}
