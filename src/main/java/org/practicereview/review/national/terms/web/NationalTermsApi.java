package org.practicereview.review.national.terms.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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
import org.practicereview.review.national.terms.NationalTerms;
import org.practicereview.review.national.terms.NationalTermsVersion;
import org.practicereview.review.national.terms.NewNationalTerms;
import org.practicereview.review.national.terms.SettledNationalTerms;
import org.practicereview.workflow.api.Coded;
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

/** The terms of reference of national reviews, for machines. */
@RestController
@RequestMapping(path = "/api/v1/national-reviews/{number}/terms", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Panel")
class NationalTermsApi {

    private final NationalTerms terms;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;

    NationalTermsApi(NationalTerms terms, CurrentPerson current, FormReader reader, IdempotentRequests requests) {
        this.terms = terms;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
    }

    /** A version of the terms of reference of a national review. */
    @Schema(name = "NationalTerms")
    record ShownTerms(
            int number,
            String terms,
            Coded<NationalTermsVersion.State> state,
            @Nullable OffsetDateTime writtenAt,
            @Nullable OffsetDateTime settledAt,
            @Nullable String words) {

        static ShownTerms of(NationalTermsVersion version) {
            return new ShownTerms(
                    version.number(),
                    version.terms(),
                    Coded.of(version.state()),
                    Moments.of(version.writtenAt()),
                    Moments.of(version.settledAt()),
                    version.words());
        }
    }

    @GetMapping
    @Operation(
            summary = "All versions of its terms of reference, the newest first",
            description = "Its ETag is needed to approve the version that waits, or to give it back.")
    ResponseEntity<Listing<ShownTerms>> of(@PathVariable String number) {
        return listing(current.get(), PathNumber.of(number));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Write a version; somebody else approves it")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewNationalTerms.class)))
    ResponseEntity<Listing<ShownTerms>> write(
            @PathVariable String number, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        terms.requireWriting(person);
        int review = PathNumber.of(number);
        requests.perform(
                person,
                request,
                answers,
                () -> terms.write(person, review, reader.read(answers, NewNationalTerms.class)));
        return listing(person, review);
    }

    @PostMapping(path = "/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Approve the version that waits, or give it back")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SettledNationalTerms.class)))
    ResponseEntity<Listing<ShownTerms>> settle(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        terms.requireSettling(person);
        int review = PathNumber.of(number);
        terms.of(person, review);
        IntConsumer seen = SeenVersion.required(ifMatch);
        requests.perform(
                person,
                request,
                answers,
                () -> terms.settle(person, review, seen, reader.read(answers, SettledNationalTerms.class)));
        return listing(person, review);
    }

    private ResponseEntity<Listing<ShownTerms>> listing(Person person, int review) {
        List<NationalTermsVersion> versions = terms.of(person, review);
        List<ShownTerms> items = versions.stream().map(ShownTerms::of).toList();
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(NationalTerms.version(versions)))
                .body(Listing.whole(items));
    }
}
