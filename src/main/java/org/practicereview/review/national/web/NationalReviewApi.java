package org.practicereview.review.national.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.national.CaseTakenIn;
import org.practicereview.review.national.CaseTakenOut;
import org.practicereview.review.national.CorrectedNationalReview;
import org.practicereview.review.national.LocalReviewResumed;
import org.practicereview.review.national.NationalReviewCases;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.NewNationalReview;
import org.practicereview.review.national.ReportPublished;
import org.practicereview.review.national.ReviewEnded;
import org.practicereview.review.national.ReviewsStandingStill;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** National reviews over one or many cases, for machines. */
@RestController
@RequestMapping(path = "/api/v1/national-reviews", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Panel")
class NationalReviewApi {

    private final NationalReviews reviews;
    private final NationalReviewCases cases;
    private final ReviewsStandingStill standing;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;

    NationalReviewApi(
            NationalReviews reviews,
            NationalReviewCases cases,
            ReviewsStandingStill standing,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests) {
        this.reviews = reviews;
        this.cases = cases;
        this.standing = standing;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
    }

    @GetMapping
    @Operation(summary = "National reviews over one or many cases, the newest first")
    Listing<ShownNationalReview> all() {
        List<ShownNationalReview> items = reviews.of(current.get()).stream()
                .map(seen -> ShownNationalReview.of(seen, List.of()))
                .toList();
        return Listing.whole(items);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record that the Panel decided on one; cases are taken in afterwards")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewNationalReview.class)))
    ShownNationalReview record(@RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        reviews.requireRecording(person);
        // of the answer only the number of the review is kept, and it is read afresh
        String number = requests.answer(person, request, answers, () -> {
                    int recorded = reviews.record(person, reader.read(answers, NewNationalReview.class));
                    return new FirstAnswer(200, null, String.valueOf(recorded));
                })
                .getBody();
        return shown(person, PathNumber.of(Objects.requireNonNull(number)));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of them with its cases; those kept from you by a conflict of interest are only counted")
    ResponseEntity<ShownNationalReview> one(@PathVariable String number) {
        ShownNationalReview found = shown(current.get(), PathNumber.of(number));
        return ResponseEntity.ok().eTag(SeenVersion.tag(found.version())).body(found);
    }

    @PostMapping(path = "/{number}/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a case in, by a decision of its own",
            description =
                    "A local review that runs is taken over: its date and its steps stand still until it is resumed."
                            + " decidedBy names the members who decided so; fewer than a quorum are refused.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CaseTakenIn.class)))
    ShownNationalReview takeIn(@PathVariable String number, @RequestBody JsonNode answers, HttpServletRequest request) {
        return act(
                number,
                answers,
                request,
                (person, review) -> cases.takeIn(person, review, reader.read(answers, CaseTakenIn.class)));
    }

    @PostMapping(path = "/{number}/cases/{reference}/resumption", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Let a review that was taken over go on by itself, with the reason")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = LocalReviewResumed.class)))
    ShownNationalReview resume(
            @PathVariable String number,
            @PathVariable IncidentReference reference,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        return act(
                number,
                answers,
                request,
                (person, review) ->
                        standing.resume(person, review, reference, reader.read(answers, LocalReviewResumed.class)));
    }

    @PostMapping(path = "/{number}/cases/{reference}/ending", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "End a review that was taken over with the national one; the case goes on to what is learnt")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ReviewEnded.class)))
    ShownNationalReview end(
            @PathVariable String number,
            @PathVariable IncidentReference reference,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        return act(
                number,
                answers,
                request,
                (person, review) -> standing.end(person, review, reference, reader.read(answers, ReviewEnded.class)));
    }

    @PostMapping(path = "/{number}/cases/{reference}/taking-out", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take a case out, with the reason; a review of it that stands still goes on")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CaseTakenOut.class)))
    ShownNationalReview takeOut(
            @PathVariable String number,
            @PathVariable IncidentReference reference,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        return act(
                number,
                answers,
                request,
                (person, review) -> cases.takeOut(person, review, reference, reader.read(answers, CaseTakenOut.class)));
    }

    @PostMapping(path = "/{number}/publication", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Record that its report was published: its own clock stops")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ReportPublished.class)))
    ShownNationalReview published(
            @PathVariable String number, @RequestBody JsonNode answers, HttpServletRequest request) {
        return act(
                number,
                answers,
                request,
                (person, review) -> reviews.published(person, review, reader.read(answers, ReportPublished.class)));
    }

    @PutMapping(path = "/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Correct what was recorded, with the reason; what it was is kept")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CorrectedNationalReview.class)))
    ResponseEntity<ShownNationalReview> correct(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        reviews.requireRecording(person);
        int review = PathNumber.of(number);
        reviews.one(person, review);
        IntConsumer seen = SeenVersion.required(ifMatch);
        reviews.correct(person, review, seen, reader.read(answers, CorrectedNationalReview.class));
        return one(number);
    }

    private ShownNationalReview act(
            String number, JsonNode answers, HttpServletRequest request, ObjIntConsumer<Person> work) {
        Person person = current.get();
        reviews.requireRecording(person);
        int review = PathNumber.of(number);
        requests.perform(person, request, answers, () -> work.accept(person, review));
        return shown(person, review);
    }

    private ShownNationalReview shown(Person person, int review) {
        return ShownNationalReview.of(reviews.one(person, review), reviews.corrections(person, review));
    }
}
