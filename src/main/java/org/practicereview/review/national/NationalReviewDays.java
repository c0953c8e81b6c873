package org.practicereview.review.national;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.NotUnderThisEdition;
import org.practicereview.guidance.Obligation;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Component;

/** By when the report of a national review is due: six months from its own decision (P10). */
@Component
public class NationalReviewDays {

    private final NationalReviewRows rows;
    private final Guidance guidance;
    private final Editions editions;
    private final DateArithmetic arithmetic;
    private final Clock clock;

    NationalReviewDays(
            NationalReviewRows rows, Guidance guidance, Editions editions, DateArithmetic arithmetic, Clock clock) {
        this.rows = rows;
        this.guidance = guidance;
        this.editions = editions;
        this.arithmetic = arithmetic;
        this.clock = clock;
    }

    /** How a national review is called, and by when its report is due. */
    public record Due(String name, @Nullable LocalDate on) {}

    /**
     * The name and the last day of a national review, for whoever leads it: nothing of the reasons it was decided on.
     */
    public Due of(int review) {
        NationalReview found = rows.find(review).orElseThrow(NotFound::new);
        return new Due(found.name(), dueOn(found));
    }

    /**
     * The last day for the report of a national review. Nothing where there were no national reviews on the day of its
     * decision: that day is wrong.
     */
    @Nullable
    LocalDate dueOn(NationalReview review) {
        return dueOn(review.decidedOn());
    }

    private @Nullable LocalDate dueOn(LocalDate decidedOn) {
        if (decidedOn.isBefore(editions.all().get(0).inForceFrom())) {
            return null;
        }
        try {
            return arithmetic
                    .apply(guidance.timeLimit(Obligation.PUBLISH_REPORT, edition(decidedOn)), decidedOn)
                    .end();
        } catch (NotUnderThisEdition before) {
            return null;
        }
    }

    /** Whether its report was or is late; a single case has a clock of its own, and a theme that takes it in another. */
    boolean isLate(NationalReview review) {
        LocalDate dueOn = dueOn(review);
        LocalDate until = review.publishedOn() == null ? England.today(clock) : review.publishedOn();
        boolean owed = review.publishedOn() != null || !review.withoutReport() && review.partOf() == null;
        return dueOn != null && owed && until.isAfter(dueOn);
    }

    /**
     * Refuses a day on which nobody decided on national reviews.
     *
     * @throws InvalidAnswers of the field {@code decidedOn}
     */
    void check(LocalDate decidedOn) {
        if (dueOn(decidedOn) == null) {
            throw new InvalidAnswers(
                    "/decidedOn",
                    "before-national-reviews",
                    "There were no national reviews on that day yet: enter the day on which the Panel decided");
        }
    }

    String edition(LocalDate decidedOn) {
        return editions.on(decidedOn).code();
    }
}
