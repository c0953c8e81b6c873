package org.practicereview.learning.national.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.learning.national.AreaResponse.Response;
import org.practicereview.learning.national.NationalRecommendation;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * A recommendation of a national review as it concerns one area, for machines.
 *
 * @param response what the area answered, nothing before
 * @param withdrawnBecause why it was withdrawn, nothing where it holds
 * @param replacedBy the number of that which took its place
 * @param actions how many actions of the area followed
 * @param verified how many of them are verified
 * @param waiting how many of them are to be done or verified
 * @param version as the ETag has it
 */
@Schema(name = "NationalRecommendation")
record ShownNationalRecommendation(
        int review,
        String reviewName,
        int number,
        String what,
        String who,
        LocalDate byWhen,
        String shownBy,
        String theme,
        String area,
        @Nullable Coded<Response> response,
        @Nullable String reasons,
        @Nullable OffsetDateTime answeredAt,
        @Nullable String withdrawnBecause,
        @Nullable Integer replacedBy,
        int actions,
        int verified,
        int waiting,
        int version,
        Map<String, String> links) {

    static ShownNationalRecommendation of(NationalRecommendation recommendation) {
        return new ShownNationalRecommendation(
                recommendation.review(),
                recommendation.reviewName(),
                recommendation.number(),
                recommendation.what(),
                recommendation.who(),
                recommendation.byWhen(),
                recommendation.shownBy(),
                recommendation.theme(),
                recommendation.area(),
                Optional.ofNullable(recommendation.response()).map(Coded::of).orElse(null),
                recommendation.reasons(),
                Optional.ofNullable(recommendation.answeredAt())
                        .map(Moments::of)
                        .orElse(null),
                recommendation.withdrawnBecause(),
                recommendation.replacedBy(),
                recommendation.actions(),
                recommendation.verified(),
                recommendation.waiting(),
                recommendation.version(),
                Map.of(
                        "self",
                        "/api/v1/learning/national/%d/%d/%s"
                                .formatted(recommendation.review(), recommendation.number(), recommendation.area())));
    }
}
