package org.practicereview.seriouscasereview;

import java.time.LocalDate;
import java.util.List;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.Counted;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.clock.Explanation;
import org.practicereview.clock.Explanations;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.view.WorkedOutDate;
import org.practicereview.workflow.view.WorkedOutDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long a published serious case review stays available, which is no deadline: nothing is to be done (S11, W5). */
@Component
class BoardDatesExplained implements WorkedOutDates {

    private static final Obligation KEPT = Obligation.KEEP_SERIOUS_CASE_REVIEW_AVAILABLE;

    private final SeriousCaseReviews reviews;
    private final BoardRules rules;
    private final Editions editions;
    private final DateArithmetic arithmetic;
    private final Explanations explanations;

    BoardDatesExplained(
            SeriousCaseReviews reviews,
            BoardRules rules,
            Editions editions,
            DateArithmetic arithmetic,
            Explanations explanations) {
        this.reviews = reviews;
        this.rules = rules;
        this.editions = editions;
        this.arithmetic = arithmetic;
        this.explanations = explanations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkedOutDate> of(SeenCase seen) {
        if (!seen.mayRead(Matter.REPORT)) {
            return List.of();
        }
        return reviews
                .find(seen.file().id())
                .map(SeriousCaseReview::publishedOn)
                .flatMap(day -> rules.limit(KEPT, day).map(limit -> takeDown(day, limit)))
                .stream()
                .toList();
    }

    private WorkedOutDate takeDown(LocalDate publishedOn, TimeLimit limit) {
        Counted kept =
                new Counted(KEPT, editions.of(rules.edition(publishedOn)), limit, arithmetic.apply(limit, publishedOn));
        return new WorkedOutDate(
                "first-take-down-day",
                new Explanation(
                        "First day on which the serious case review may be taken down",
                        kept.count().end().plusDays(1),
                        explanations.of("", kept).steps()));
    }
}
