package org.practicereview.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.ReadReview;
import org.practicereview.review.ReviewKind;
import org.practicereview.workflow.api.Coded;

/**
 * The review of a case, for machines.
 *
 * @param publishBy the statutory day; no delay moves it
 * @param termsVersion the version of the terms of reference that holds, nothing before the first is approved
 */
@Schema(name = "Review")
record ShownReview(
        Coded<ReviewKind> kind,
        LocalDate decidedOn,
        @Nullable String reviewer,
        @Nullable LocalDate publishBy,
        @Nullable Integer termsVersion,
        Map<String, String> links) {

    static ShownReview of(IncidentReference reference, ReadReview read) {
        String self = "/api/v1/cases/" + reference + "/review";
        return new ShownReview(
                Coded.of(read.review().kind()),
                read.review().decidedOn(),
                read.reviewer(),
                read.publishBy(),
                read.terms() == null ? null : read.terms().number(),
                Map.of("self", self, "terms", self + "/terms"));
    }
}
