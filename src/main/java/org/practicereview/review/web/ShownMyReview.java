package org.practicereview.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Stage;
import org.practicereview.review.MyReview;
import org.practicereview.review.ReviewKind;
import org.practicereview.review.record.OpenRequest;
import org.practicereview.workflow.api.Coded;

/**
 * A review that you are appointed to.
 *
 * @param dueOn by when its report is published, nothing where no date runs
 * @param requests the written requests that wait for your answer
 * @param declared whether you declared conflicts of interest; the case is open to you from then on
 */
@Schema(name = "MyReview")
record ShownMyReview(
        String reference,
        String area,
        Coded<ReviewKind> kind,
        Coded<Stage> stage,
        @Nullable LocalDate dueOn,
        boolean declared,
        List<Request> requests,
        Map<String, String> links) {

    /** A written request. */
    @Schema(name = "WrittenRequestToYou")
    record Request(int number, LocalDate dueOn) {}

    static ShownMyReview of(MyReview review, List<OpenRequest> requests) {
        String self = "/api/v1/my-reviews/" + review.reference();
        return new ShownMyReview(
                review.reference().value(),
                review.area(),
                Coded.of(review.kind()),
                Coded.of(review.stage()),
                review.dueOn(),
                review.declared(),
                requests.stream()
                        .filter(request -> request.reference().equals(review.reference()))
                        .map(request -> new Request(request.number(), request.dueOn()))
                        .toList(),
                review.declared()
                        ? Map.of("case", "/api/v1/cases/" + review.reference(), "resignation", self + "/resignation")
                        : Map.of("declaration", self + "/declaration", "resignation", self + "/resignation"));
    }
}
