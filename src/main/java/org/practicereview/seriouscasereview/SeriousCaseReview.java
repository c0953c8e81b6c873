package org.practicereview.seriouscasereview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a board did about a serious case review, by the days it did it.
 *
 * @param notifiedOn the day the board was notified: a month to decide runs from it (S5)
 * @param decision whether it was initiated, nothing before
 * @param decidedOn the day of that decision: the six months run from it (S10)
 * @param reasonsSentOn the day the national panel was told why none was initiated, nothing before (S7)
 * @param plannedFor the day on which the report was to be published: copies are counted back from it (S12)
 * @param copiesSentOn the day copies went, nothing before
 * @param publishedOn the day it was published: how long it stays available runs from it (S11)
 */
record SeriousCaseReview(
        long caseId,
        LocalDate notifiedOn,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate reasonsSentOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate publicationDecidedOn,
        @Nullable LocalDate plannedFor,
        @Nullable LocalDate copiesSentOn,
        @Nullable LocalDate notPublishingToldOn,
        @Nullable LocalDate publishedOn) {

    boolean isInitiated() {
        return BoardDecision.INITIATED.name().equals(decision);
    }

    /** The day of the decision; it is asked for only after there is one. */
    LocalDate decided() {
        if (decidedOn == null) {
            throw new IllegalStateException("no decision on a serious case review of case " + caseId);
        }
        return decidedOn;
    }
}
