package org.practicereview.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.review.ReviewReader;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A review at a glance, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/review", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Review")
class ReviewApi {

    private final ReviewReader reviews;
    private final CurrentPerson current;

    ReviewApi(ReviewReader reviews, CurrentPerson current) {
        this.reviews = reviews;
        this.current = current;
    }

    @GetMapping
    @Operation(
            summary = "Which review it is, who leads it, by when its report is to be published, and where the rest is")
    ShownReview review(@PathVariable IncidentReference reference) {
        return ShownReview.of(reference, reviews.read(current.get(), reference));
    }
}
