package org.practicereview.publication;

import java.time.LocalDate;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;
import org.springframework.stereotype.Component;

/** Works out the dates of a publication from the limits of the edition. */
@Component
class PublicationDates {

    private final Guidance guidance;
    private final Editions editions;
    private final DateArithmetic arithmetic;

    PublicationDates(Guidance guidance, Editions editions, DateArithmetic arithmetic) {
        this.guidance = guidance;
        this.editions = editions;
        this.arithmetic = arithmetic;
    }

    /**
     * The first day on which a report may be published whose copies went on that day: as many working days later as the
     * limit says, and never before the copies lie that many working days back (L11, W3).
     */
    LocalDate earliestAfterCopies(LocalDate copiesSentOn) {
        TimeLimit limit = limit(Obligation.SEND_ADVANCE_COPIES, copiesSentOn);
        LocalDate day = arithmetic.workingDaysAfter(limit.amount(), copiesSentOn);
        while (arithmetic.apply(limit, day).end().isBefore(copiesSentOn)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The last day for copies if the report is published on its latest day, by the edition of the decision (L11, W3). */
    LocalDate copiesBy(LocalDate latestOn, LocalDate decidedOn) {
        return arithmetic
                .apply(limit(Obligation.SEND_ADVANCE_COPIES, decidedOn), latestOn)
                .end();
    }

    /** The last day a report published on that day must stay available (W5: still there on the anniversary). */
    LocalDate availableUntil(LocalDate publishedOn, boolean national) {
        Obligation obligation =
                national ? Obligation.KEEP_NATIONAL_REPORT_AVAILABLE : Obligation.KEEP_LOCAL_REPORT_AVAILABLE;
        return arithmetic.apply(limit(obligation, publishedOn), publishedOn).end();
    }

    private TimeLimit limit(Obligation obligation, LocalDate day) {
        return guidance.timeLimit(obligation, editions.on(day).code());
    }
}
