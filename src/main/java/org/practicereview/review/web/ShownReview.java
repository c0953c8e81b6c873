package org.practicereview.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Proceedings;
import org.practicereview.review.ReadReview;
import org.practicereview.review.ReviewKind;
import org.practicereview.workflow.api.Coded;

/**
 * The review of a case, for machines.
 *
 * @param publishBy the statutory day; no delay moves it
 * @param aim the day the plan is counted back from: that day, or the target of the latest delay
 * @param slack how much time the plan leaves, in a sentence
 * @param misfits why the plan no longer fits, none while it does
 * @param termsVersion the version of the terms of reference that holds, nothing before the first is approved
 * @param nextCheck when progress and quality are looked at next
 * @param recorded how much was recorded of each kind
 * @param proceedings those that touch the date of publication
 */
@Schema(name = "Review")
record ShownReview(
        Coded<ReviewKind> kind,
        LocalDate decidedOn,
        @Nullable String reviewer,
        LocalDate publishBy,
        LocalDate aim,
        String slack,
        List<String> misfits,
        @Nullable Integer termsVersion,
        @Nullable LocalDate nextCheck,
        Map<String, Integer> recorded,
        List<Beside> proceedings,
        Map<String, String> links) {

    /** Proceedings beside the review. */
    @Schema(name = "ProceedingsBesideReview")
    record Beside(
            int number,
            Coded<Proceedings> kind,
            boolean over,
            String effect,
            @Nullable LocalDate targetOn) {}

    static ShownReview of(IncidentReference reference, ReadReview read) {
        String self = "/api/v1/cases/" + reference + "/review";
        Map<String, Integer> recorded = new LinkedHashMap<>();
        read.records().forEach(of -> recorded.put(of.kind().path(), of.entries().size()));
        return new ShownReview(
                Coded.of(read.review().kind()),
                read.review().decidedOn(),
                read.reviewer(),
                read.plan().statutory(),
                read.plan().aim(),
                read.slack(),
                read.misfits(),
                read.terms() == null ? null : read.terms().number(),
                read.nextCheck(),
                recorded,
                read.proceedings().stream()
                        .map(one -> new Beside(
                                one.number(),
                                Coded.of(one.kind()),
                                one.over(),
                                one.effect().rule().note(),
                                one.effect().targetOn()))
                        .toList(),
                Map.of("self", self, "terms", self + "/terms", "plan", self + "/plan", "records", self + "/records"));
    }
}
