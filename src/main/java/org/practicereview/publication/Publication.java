package org.practicereview.publication;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The publication of a report and its dates.
 *
 * @param latestOn last day to publish, six months from the decision (L12, P10)
 * @param copiesBy last day to send copies if it is published on the latest day (L11)
 * @param copiesSentOn the day copies went last, nothing before
 * @param earliestOn first day to publish after the copies, nothing before they went (L11)
 * @param publishedOn the day it was published, nothing before
 * @param availableUntil last day it must stay available (L15, P10)
 * @param extent what of it is published, nothing before that is decided
 * @param copiedText the number of the text of which copies went, nothing before
 * @param copiesRound how often copies have gone
 * @param releaseAt when it is released, nothing unless that is set and still to come
 */
public record Publication(
        long caseId,
        LocalDate latestOn,
        LocalDate copiesBy,
        @Nullable LocalDate copiesSentOn,
        @Nullable LocalDate earliestOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate availableUntil,
        @Nullable Extent extent,
        @Nullable Integer copiedText,
        int copiesRound,
        @Nullable OffsetDateTime releaseAt) {

    /** This publication, with the last day for copies and the first day to publish counted anew. */
    Publication counted(LocalDate copies, @Nullable LocalDate earliest) {
        return new Publication(
                caseId,
                latestOn,
                copies,
                copiesSentOn,
                earliest,
                publishedOn,
                availableUntil,
                extent,
                copiedText,
                copiesRound,
                releaseAt);
    }

    public boolean isPublished() {
        return publishedOn != null;
    }
}
