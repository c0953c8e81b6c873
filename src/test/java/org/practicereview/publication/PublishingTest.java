package org.practicereview.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.guidance.Recipient;
import org.practicereview.publication.Publishing.Choice;
import org.practicereview.workflow.Confirmation;

/** What whoever publishes reads before confirming it: the last page says what will happen. */
class PublishingTest {

    @Test
    void a_report_that_is_published_now_can_be_read_by_everybody_at_once() {
        Confirmation now = confirmation(Choice.NOW, Extent.FULL);

        assertThat(now.heading()).isEqualTo("Check your answers before publishing");
        assertThat(now.button()).isEqualTo("Publish the report");
        assertThat(now.meaning()).startsWith("Everybody can read it at once.");
        assertThat(now.told()).containsExactly("The Panel");
    }

    @Test
    void what_is_published_in_place_of_a_report_is_not_called_the_report() {
        assertThat(confirmation(Choice.NOW, Extent.PART).button()).isEqualTo("Publish the report");
        assertThat(confirmation(Choice.NOW, Extent.INSTEAD).button()).isEqualTo("Publish the information");
    }

    @Test
    void a_release_that_is_set_names_its_moment_by_the_clock_in_england_also_where_no_hour_was_given() {
        assertThat(later(LocalTime.of(14, 5)).meaning())
                .startsWith("Nothing is published yet. It is published by itself on 6 July 2026 at 14:05,");
        assertThat(later(null).meaning()).contains("on 6 July 2026 at 09:30, and can be stopped until then");
        assertThat(later(null).button()).isEqualTo("Set the release");
    }

    @Test
    void whoever_sends_copies_or_decides_again_is_not_told_that_something_goes_out() {
        for (Choice choice : List.of(Choice.SEND_AGAIN, Choice.DECIDE_AGAIN)) {
            Confirmation back = confirmation(choice, Extent.FULL);

            assertThat(back.heading()).isEqualTo("Check your answers");
            assertThat(back.meaning()).startsWith("Nothing is published");
            assertThat(back.told()).isEmpty();
        }
        assertThat(confirmation(Choice.SEND_AGAIN, Extent.FULL).button()).isEqualTo("Go back to sending copies");
        assertThat(confirmation(Choice.DECIDE_AGAIN, Extent.FULL).button()).isEqualTo("Decide on publication again");
    }

    private static Confirmation later(@Nullable LocalTime at) {
        return new Publishing(Choice.LATER, LocalDate.of(2026, 7, 6), at, List.of(), null, MayBeLate.NOTHING_SAID)
                .confirmation(Extent.FULL, List.of(Recipient.PANEL));
    }

    private static Confirmation confirmation(Choice choice, Extent extent) {
        return new Publishing(choice, null, null, List.of(), null, MayBeLate.NOTHING_SAID)
                .confirmation(extent, List.of(Recipient.PANEL));
    }
}
