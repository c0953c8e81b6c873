package org.practicereview.review.national.lead;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A national review as whoever leads it sees it.
 *
 * @param dueOn by when its report is published
 * @param open the cases that are open to the lead
 * @param undeclared those that open with a declaration
 * @param closed those that stay closed because of a conflict of interest
 * @param terms the terms of reference that hold, nothing before they are approved
 */
public record LedReview(
        int number,
        String name,
        @Nullable LocalDate dueOn,
        List<LedCase> open,
        List<LedCase> undeclared,
        List<LedCase> closed,
        @Nullable String terms) {

    /** A case of it: as much as is needed to know whether there is a conflict of interest. */
    public record LedCase(String reference, String area) {}
}
