package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.form.AnswerError;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Today is what the clock of the service says, in England, also for the forms. */
@IntegrationTest
class TodayTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    MutableClock clock;

    @Autowired
    FormReader reader;

    @Test
    void tomorrow_is_in_the_future() {
        ObjectNode incident = (ObjectNode) walk.incident(Partnership.NORTHSHIRE);
        incident.put("awareOn", England.today(clock).plusDays(1).toString());

        assertThat(catchThrowableOfType(InvalidAnswers.class, () -> reader.read(incident, RecordedIncident.class))
                        .errors())
                .extracting(AnswerError::pointer, AnswerError::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("/awareOn", "date-in-future"));
    }

    @Test
    void today_begins_at_midnight_in_england_in_summer_and_in_years_to_come() {
        clock.set(LocalDateTime.of(2031, 7, 1, 0, 15));

        assertThat(walk.recorded().value()).startsWith("SI-2031-");
        assertThat(walk.file(walk.recorded()).incident().awareOn()).isEqualTo("2031-07-01");
    }
}
