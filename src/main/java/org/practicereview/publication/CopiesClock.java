package org.practicereview.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.FallenDeadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.review.ReviewService;
import org.practicereview.review.record.DelayTargets;
import org.springframework.stereotype.Component;

/** The clock of the copies: it runs only while it is decided to publish the report, once, counted back from one day (L11). */
@Component
class CopiesClock {

    private final PublicationDates dates;
    private final ReviewService reviews;
    private final DelayTargets delays;
    private final Deadlines deadlines;
    private final FallenDeadlines fallen;

    CopiesClock(
            PublicationDates dates,
            ReviewService reviews,
            DelayTargets delays,
            Deadlines deadlines,
            FallenDeadlines fallen) {
        this.dates = dates;
        this.reviews = reviews;
        this.delays = delays;
        this.deadlines = deadlines;
        this.fallen = fallen;
    }

    /**
     * The day to which copies are counted back: the last day to publish, or the later one at which a delay aims. Copies of a
     * report that is late with its reasons told are not late for that (L11, L13).
     */
    LocalDate aimedOn(CaseFile file, LocalDate latestOn) {
        LocalDate target = delays.of(List.of(file.id())).getOrDefault(file.id(), latestOn);
        return target.isAfter(latestOn) ? target : latestOn;
    }

    /** The last day for copies: that of their clock, or as it would be counted today where none runs. */
    LocalDate lastDay(CaseFile file, LocalDate latestOn) {
        return standing(file)
                .map(Deadline::dueOn)
                .orElseGet(() -> dates.copiesBy(aimedOn(file, latestOn), decidedOn(file)));
    }

    /** The clock of the copies, running or met; nothing where it fell away. */
    Optional<Deadline> standing(CaseFile file) {
        return last(file).filter(deadline -> deadline.cancelledAt() == null);
    }

    /**
     * Copies are owed. Those that went before do not stand for those of another text, or after another decision; those that
     * were owed before and never went are the same, as long as publication is aimed at the same day.
     */
    void owed(CaseFile file, LocalDate latestOn, UUID by) {
        LocalDate aimedOn = aimedOn(file, latestOn);
        boolean same = last(file)
                .filter(deadline ->
                        deadline.metAt() == null && deadline.startedOn().equals(aimedOn))
                .isPresent();
        if (same) {
            fallen.resume(file.id(), Obligation.SEND_ADVANCE_COPIES, by);
        } else {
            fallAway(file, "publication is aimed at another day");
            deadlines.startAnew(file.id(), Obligation.SEND_ADVANCE_COPIES, aimedOn, decidedOn(file));
        }
    }

    /**
     * Stops the clock because no copies are owed any more; nothing happens where none were.
     *
     * @param because why, as the end of a sentence without personal data
     */
    void fallAway(CaseFile file, String because) {
        fallen.cancel(file.id(), Obligation.SEND_ADVANCE_COPIES, because);
    }

    private Optional<Deadline> last(CaseFile file) {
        return deadlines.find(file.id(), Obligation.SEND_ADVANCE_COPIES);
    }

    private LocalDate decidedOn(CaseFile file) {
        return reviews.review(file).decidedOn();
    }
}
