package org.practicereview.learning.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.learning.review.EndedLearningReview;
import org.practicereview.learning.review.LearningReview;
import org.practicereview.learning.review.LearningReviews;
import org.practicereview.learning.review.NewLearningReview;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Other learning reviews of a case, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/learning-reviews", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Learning")
class LearningReviewsApi {

    private final LearningReviews reviews;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    LearningReviewsApi(
            LearningReviews reviews,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.reviews = reviews;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    /**
     * A learning review.
     *
     * @param carriedOut how it was carried out and what was learnt, question by question; empty until then
     * @param endedBecause why it ended before its time, nothing where it did not
     */
    @Schema(name = "LearningReview")
    record Shown(
            int number,
            Coded<LearningReview.Kind> kind,
            String reason,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            List<Fact> carriedOut,
            @Nullable String endedBecause) {

        static Shown of(LearningReview review, @Nullable Facts carriedOut) {
            return new Shown(
                    review.number(),
                    Coded.of(review.kind()),
                    review.reason(),
                    Moments.of(review.openedAt()),
                    Optional.ofNullable(review.closedAt()).map(Moments::of).orElse(null),
                    carriedOut == null ? List.of() : carriedOut.rows(),
                    review.endedBecause());
        }
    }

    /** That one was opened; this answer is kept, so it says no more. */
    @Schema(name = "OpenedLearningReview")
    record Opened(int number, Map<String, String> links) {}

    @GetMapping
    @Operation(summary = "Other learning reviews of the case, in the order they were opened (L1)")
    Listing<Shown> all(@PathVariable IncidentReference reference) {
        Person person = current.get();
        Map<Integer, Facts> carriedOut = reviews.carriedOut(person, reference);
        List<Shown> items = reviews.of(person, reference).stream()
                .map(review -> Shown.of(review, carriedOut.get(review.number())))
                .toList();
        return Listing.whole(items);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Open one of a case that has come to an end without another review")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewLearningReview.class)))
    ResponseEntity<String> open(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        reviews.requireOpening(person, reference);
        return requests.answer(person, request, answers, () -> {
            int number = reviews.open(person, reference, reader.read(answers, NewLearningReview.class));
            String all = "/api/v1/cases/" + reference + "/learning-reviews";
            return new FirstAnswer(201, all, json.writeValueAsString(new Opened(number, Map.of("all", all))));
        });
    }

    @PostMapping(path = "/{number}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "End one before its time, for instance because it was opened by mistake, and why")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = EndedLearningReview.class)))
    Listing<Shown> end(
            @PathVariable IncidentReference reference, @PathVariable String number, @RequestBody JsonNode answers) {
        Person person = current.get();
        int which = PathNumber.of(number);
        reviews.requireEnding(person, reference, which);
        reviews.end(person, reference, which, reader.read(answers, EndedLearningReview.class));
        return all(reference);
    }
}
