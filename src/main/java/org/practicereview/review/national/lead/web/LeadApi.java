package org.practicereview.review.national.lead.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.lead.DecisionOnLead;
import org.practicereview.review.national.lead.DeclaredOnCases;
import org.practicereview.review.national.lead.EndedLead;
import org.practicereview.review.national.lead.LeadReviewer;
import org.practicereview.review.national.lead.LeadReviewers;
import org.practicereview.review.national.lead.LedReview;
import org.practicereview.review.national.lead.LedReviews;
import org.practicereview.review.national.lead.RecommendedLead;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who leads national reviews, for machines; and the reviews that a reviewer leads. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Panel")
class LeadApi {

    private final LeadReviewers leads;
    private final LedReviews led;
    private final NationalReviews reviews;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;

    LeadApi(
            LeadReviewers leads,
            LedReviews led,
            NationalReviews reviews,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests) {
        this.leads = leads;
        this.led = led;
        this.reviews = reviews;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
    }

    /**
     * Somebody who was recommended to lead a national review.
     *
     * @param state how far it is, in words
     * @param notOpen cases that are not open to whoever leads it, and why, as far as you may see them
     * @param withheld how many cases of the review a conflict of interest keeps from you, open to the lead or not
     */
    @Schema(name = "LeadReviewer")
    record ShownLead(
            int number,
            String name,
            String reasons,
            @Nullable String outsidePoolFinding,
            @Nullable OffsetDateTime recommendedAt,
            @Nullable Boolean confirmed,
            @Nullable LocalDate decidedOn,
            @Nullable OffsetDateTime endedAt,
            @Nullable String endReason,
            String state,
            List<String> notOpen,
            int withheld) {}

    @GetMapping("/national-reviews/{number}/lead")
    @Operation(
            summary = "Everybody who was recommended to lead it, the newest first",
            description = "Its ETag is needed to record a decision or an end.")
    ResponseEntity<Listing<ShownLead>> of(@PathVariable String number) {
        return leads(current.get(), PathNumber.of(number));
    }

    @PostMapping(path = "/national-reviews/{number}/lead", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Record whom the Panel recommends; outside of its pool with the finding that regulation 4 asks for")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = RecommendedLead.class)))
    ResponseEntity<Listing<ShownLead>> recommend(
            @PathVariable String number, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        leads.requireRecording(person);
        int review = PathNumber.of(number);
        requests.perform(
                person,
                request,
                answers,
                () -> leads.recommend(person, review, reader.read(answers, RecommendedLead.class)));
        return leads(person, review);
    }

    @PostMapping(path = "/national-reviews/{number}/lead/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Record whether the Secretary of State confirms")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DecisionOnLead.class)))
    ResponseEntity<Listing<ShownLead>> decide(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        leads.requireRecording(person);
        int review = PathNumber.of(number);
        leads.of(person, review);
        IntConsumer seen = SeenVersion.required(ifMatch);
        requests.perform(
                person,
                request,
                answers,
                () -> leads.decide(person, review, seen, reader.read(answers, DecisionOnLead.class)));
        return leads(person, review);
    }

    @PostMapping(path = "/national-reviews/{number}/lead/ending", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Record that somebody leads it no more; access ends at once")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = EndedLead.class)))
    ResponseEntity<Listing<ShownLead>> end(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        leads.requireRecording(person);
        int review = PathNumber.of(number);
        leads.of(person, review);
        IntConsumer seen = SeenVersion.required(ifMatch);
        requests.perform(
                person, request, answers, () -> leads.end(person, review, seen, reader.read(answers, EndedLead.class)));
        return leads(person, review);
    }

    @GetMapping("/my-national-reviews")
    @Operation(summary = "The national reviews that you lead, with their cases")
    Listing<LedReview> own() {
        List<LedReview> items = led.of(current.get());
        return Listing.whole(items);
    }

    @GetMapping("/my-national-reviews/{number}")
    @Operation(summary = "One of them")
    LedReview one(@PathVariable String number) {
        return led.one(current.get(), PathNumber.of(number));
    }

    @PostMapping(path = "/my-national-reviews/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Declare on cases whether you have a conflict of interest: those without one open to you")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DeclaredOnCases.class)))
    LedReview declare(@PathVariable String number, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        led.one(person, PathNumber.of(number));
        int review = PathNumber.of(number);
        requests.perform(
                person,
                request,
                answers,
                () -> led.declare(person, review, reader.read(answers, DeclaredOnCases.class)));
        return led.one(person, review);
    }

    private ResponseEntity<Listing<ShownLead>> leads(Person person, int review) {
        int version = leads.version(review);
        NationalReviews.Seen found = reviews.one(person, review);
        List<ShownLead> items = leads.of(person, found.review().number()).stream()
                .map(lead -> shown(person, lead, found.withheld()))
                .toList();
        return ResponseEntity.ok().eTag(SeenVersion.tag(version)).body(Listing.whole(items));
    }

    private ShownLead shown(Person person, LeadReviewer lead, int withheld) {
        return new ShownLead(
                lead.number(),
                lead.name(),
                lead.reasons(),
                lead.outsidePoolFinding(),
                Moments.of(lead.recommendedAt()),
                lead.confirmed(),
                lead.decidedOn(),
                Moments.of(lead.endedAt()),
                lead.endReason(),
                lead.state(),
                lead.isConfirmed() ? leads.notOpen(person, lead) : List.of(),
                lead.isConfirmed() ? withheld : 0);
    }
}
