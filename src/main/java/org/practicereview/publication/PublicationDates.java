package org.practicereview.publication;

import java.time.LocalDate;
import java.util.Optional;
import org.practicereview.clock.Counted;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Relaxation;
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
     * The first day on which a report may be published whose copies went on that day: the first before which they lie as
     * many working days back as the limit says. Counted as {@link #copies} counts, back from publication on whatever day
     * that is: whoever sends on the last day shown may publish on the day it was counted back from (L11, W3).
     */
    LocalDate earliestAfterCopies(LocalDate copiesSentOn) {
        TimeLimit limit = limit(Obligation.SEND_ADVANCE_COPIES, copiesSentOn);
        LocalDate day = copiesSentOn;
        while (arithmetic.apply(limit, day).end().isBefore(copiesSentOn)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** What relaxes the days between copies of that day and publication, nothing when nothing does (RR19, L11). */
    Optional<Relaxation> relaxation(LocalDate copiesSentOn, LocalDate earliestOn) {
        return guidance.relaxation(Obligation.SEND_ADVANCE_COPIES, copiesSentOn, earliestOn)
                .filter(Relaxation::relaxed);
    }

    /** The last day for copies if the report is published on its latest day, by the edition of the decision (L11, W3). */
    LocalDate copiesBy(LocalDate latestOn, LocalDate decidedOn) {
        return copies(latestOn, decidedOn).count().end();
    }

    /** The last day for copies as {@link #copiesBy} has it, with its rule and each day that was counted. */
    Counted copies(LocalDate latestOn, LocalDate decidedOn) {
        return counted(Obligation.SEND_ADVANCE_COPIES, decidedOn, latestOn);
    }

    /** The days between copies that went on that day and the publication. */
    Counted copiesBefore(LocalDate publishedOn, LocalDate copiesSentOn) {
        return counted(Obligation.SEND_ADVANCE_COPIES, copiesSentOn, publishedOn);
    }

    /** The last day a report published on that day must stay available (W5: still there on the anniversary). */
    LocalDate availableUntil(LocalDate publishedOn, boolean national) {
        return available(publishedOn, national).count().end();
    }

    /** How long it must stay available, as {@link #availableUntil} has it, with its rule. */
    Counted available(LocalDate publishedOn, boolean national) {
        Obligation obligation =
                national ? Obligation.KEEP_NATIONAL_REPORT_AVAILABLE : Obligation.KEEP_LOCAL_REPORT_AVAILABLE;
        return counted(obligation, publishedOn, publishedOn);
    }

    private Counted counted(Obligation obligation, LocalDate ruleOf, LocalDate from) {
        TimeLimit limit = limit(obligation, ruleOf);
        return new Counted(obligation, editions.on(ruleOf), limit, arithmetic.apply(limit, from));
    }

    private TimeLimit limit(Obligation obligation, LocalDate day) {
        return guidance.timeLimit(obligation, editions.on(day).code());
    }
}
