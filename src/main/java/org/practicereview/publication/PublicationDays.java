package org.practicereview.publication;

import java.time.LocalDate;
import org.practicereview.casefile.CaseFile;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.PublicationRule.NonWorkingDay;
import org.practicereview.review.ReviewKind;
import org.springframework.stereotype.Component;

/** Whether a report may be published on a day, by the table "How is the report published?". */
@Component
class PublicationDays {

    private final Guidance guidance;
    private final Deadlines deadlines;
    private final DateArithmetic arithmetic;

    PublicationDays(Guidance guidance, Deadlines deadlines, DateArithmetic arithmetic) {
        this.guidance = guidance;
        this.deadlines = deadlines;
        this.arithmetic = arithmetic;
    }

    boolean mayBePublishedOn(CaseFile file, LocalDate day) {
        return isWorkingDay(day)
                || guidance.publication(ReviewKind.of(file).guidance(), edition(file))
                                .nonWorkingDay()
                        == NonWorkingDay.ALLOWED;
    }

    boolean isWorkingDay(LocalDate day) {
        return arithmetic.isWorkingDay(day);
    }

    private String edition(CaseFile file) {
        return deadlines
                .find(file.id(), Obligation.PUBLISH_REPORT)
                .map(Deadline::edition)
                .orElse(file.edition());
    }
}
