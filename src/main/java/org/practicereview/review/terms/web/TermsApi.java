package org.practicereview.review.terms.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.terms.ReviewTerms;
import org.practicereview.review.terms.Terms;
import org.practicereview.review.terms.TermsVersion;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The terms of reference of a review, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/review/terms", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Review")
class TermsApi {

    private final ReviewTerms terms;
    private final TermsNames names;
    private final CurrentPerson current;
    private final FormReader reader;

    TermsApi(ReviewTerms terms, TermsNames names, CurrentPerson current, FormReader reader) {
        this.terms = terms;
        this.names = names;
        this.current = current;
        this.reader = reader;
    }

    @GetMapping
    @Operation(summary = "All versions of the terms of reference, the newest first; the ETag is needed to change them")
    ResponseEntity<Listing<ShownTerms>> all(@PathVariable IncidentReference reference) {
        List<TermsVersion> versions = terms.of(current.get(), reference);
        Map<UUID, String> people = names.of(versions);
        List<ShownTerms> items = versions.stream()
                .map(version -> ShownTerms.of(reference, version, people))
                .toList();
        return ResponseEntity.ok().eTag(SeenVersion.tag(versions.size())).body(Listing.whole(items));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One version")
    ShownTerms one(@PathVariable IncidentReference reference, @PathVariable String number) {
        int wanted = PathNumber.of(number);
        return terms.of(current.get(), reference).stream()
                .filter(version -> version.number() == wanted)
                .map(version -> ShownTerms.of(reference, version, names.of(List.of(version))))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change terms that were approved, with the reason; the new version must be approved")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Terms.class)))
    ResponseEntity<Listing<ShownTerms>> change(
            @PathVariable IncidentReference reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        terms.requireChanging(person, reference);
        IntConsumer seen = SeenVersion.required(ifMatch);
        terms.change(person, reference, seen, reader.read(answers, Terms.class));
        return all(reference);
    }
}
