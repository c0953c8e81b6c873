package org.practicereview.workflow.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.CaseEvent;
import org.practicereview.casefile.Matter;
import org.practicereview.guidance.Obligation;

class HappeningTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "deadline-missed, 'Date missed: Publish the report, due on 20 April 2026', PUBLISH_REPORT",
        "deadline-moved, 'Notify: the due date moved from 20 April 2026', NOTIFY",
        "relaxed-date-passed, 'For information: Publish the report was due on 20 April 2026', PUBLISH_REPORT",
        "delay-recorded, 'Publish the report: reason for delay recorded, new target', PUBLISH_REPORT",
        "deadline-missed, 'Date missed: Publish the yearly report, due on 20 April 2026', ",
        "report-published, 'Publish the report: done', ",
    })
    void an_entry_about_a_date_leads_to_it(String kind, String what, Obligation obligation) {
        CaseEvent event = new CaseEvent(1, Instant.EPOCH, null, kind, Matter.CASE, what, "");

        Happening told = Happening.of(event, null, List.of(date(Obligation.NOTIFY), date(Obligation.PUBLISH_REPORT)));

        assertThat(told.date()).isEqualTo(obligation == null ? null : date(obligation));
    }

    private static NamedDate date(Obligation obligation) {
        return new NamedDate(obligation.name(), obligation.label());
    }
}
