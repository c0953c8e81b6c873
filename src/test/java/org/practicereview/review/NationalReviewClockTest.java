package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.national.NationalReviewClock;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The report of a national review is late, and one of its cases cannot be told of it. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class NationalReviewClockTest extends NationalReviewSteps {

    @Autowired
    NationalReviewClock ownClock;

    @Test
    void a_case_that_fails_keeps_nobody_from_being_told_of_the_others_and_the_log_says_only_where(
            CapturedOutput output) {
        IncidentReference failing = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");
        IncidentReference other = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");
        takeIn(failing, 200);
        takeIn(other, 200);
        clock.advance(Duration.ofDays(184));

        records.whileUnreadable(failing, ownClock::tell);

        assertThat(records.timeline(other, "national-review-late")).hasSize(1);
        assertThat(output)
                .contains("is late in " + failing + ": java.lang.IllegalArgumentException at ")
                .doesNotContain("UNREADABLE");
        ownClock.tell();
        assertThat(records.timeline(failing, "national-review-late")).hasSize(1);
    }
}
