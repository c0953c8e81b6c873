package org.practicereview.notification.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.practicereview.form.Form;
import org.practicereview.form.FormSection;
import org.practicereview.notification.questions.Notification;

class AddendumSectionTest {

    @Test
    void there_is_one_for_each_section_of_the_notification_in_its_words_and_one_for_the_incident() {
        assertThat(Arrays.stream(AddendumSection.values()).map(AddendumSection::label))
                .startsWith("The incident as it was recorded")
                .containsAll(Form.of(Notification.class).sections().stream()
                        .map(FormSection::title)
                        .toList())
                .hasSize(1 + Form.of(Notification.class).sections().size());
    }
}
