package org.practicereview.workflow.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.CaseEvent;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.Deadline;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.RealGuidance;

class HappeningTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "deadline-missed, 'Date missed: Publish the report, due on 20 April 2026', PUBLISH_REPORT",
        "deadline-moved, 'Notify: the due date moved from 20 April 2026', NOTIFY",
        "deadline-missed, 'Date missed: Publish the yearly report, due on 20 April 2026', ",
        "report-published, 'Publish the report: done', ",
    })
    void an_entry_about_a_deadline_leads_to_it(String kind, String what, Obligation obligation) {
        CaseEvent event = new CaseEvent(1, Instant.EPOCH, null, kind, Matter.CASE, what, "");

        Happening told = Happening.of(event, null, List.of(clock(Obligation.NOTIFY), clock(Obligation.PUBLISH_REPORT)));

        assertThat(told.date() == null ? null : told.date().deadline().obligation())
                .isEqualTo(obligation);
    }

    private static Clock clock(Obligation obligation) {
        LocalDate day = LocalDate.of(2026, 4, 20);
        Deadline deadline = new Deadline(
                1,
                1,
                obligation,
                "WT2023",
                RealGuidance.guidance().timeLimit(obligation, "WT2023"),
                day,
                day,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                0);
        return new Clock(deadline, "due today", false, RealGuidance.editions().of("WT2023"), 0, null, null, List.of());
    }
}
