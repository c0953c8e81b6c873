package org.practicereview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.Pause;
import org.practicereview.guidance.Proceedings;
import org.practicereview.review.plan.ReviewPlan;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecord;
import org.practicereview.review.terms.TermsVersion;
import org.practicereview.workflow.Facts;

/**
 * A review with what is known of its course, for somebody who may read it.
 *
 * @param reviewer the name of who reviews, nothing before somebody is let in
 * @param terms the terms of reference that hold
 * @param slack how much time the plan leaves, in a sentence
 * @param misfits why the plan no longer fits, none while it does
 * @param nextCheck when progress and quality are looked at next
 * @param records what was recorded, by kind
 * @param proceedings those beside the case that touch the date of publication
 */
public record ReadReview(
        Review review,
        @Nullable String reviewer,
        @Nullable TermsVersion terms,
        ReviewPlan plan,
        String slack,
        List<String> misfits,
        @Nullable LocalDate nextCheck,
        List<OfKind> records,
        List<Beside> proceedings) {

    /**
     * What was recorded of one kind.
     *
     * @param mayAdd whether the person may add one now
     */
    public record OfKind(RecordKind kind, boolean mayAdd, List<Entry> entries) {}

    /** One record, and the name of who recorded it. */
    public record Entry(ReviewRecord record, @Nullable String by, List<Facts.Fact> rows) {

        public Instant at() {
            return record.at();
        }
    }

    /** Proceedings with what they do to the date of publication. */
    public record Beside(int number, Proceedings kind, boolean over, Pause.Effect effect) {}
}
