package org.practicereview.review.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.report.AccuracyCheck;
import org.practicereview.review.report.AccuracyChecks;
import org.practicereview.review.report.CheckWithdrawn;
import org.practicereview.review.report.SharedSections;
import org.practicereview.workflow.api.Listing;
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

/** Which agency checks which sections of a draft, for machines of the partnership. */
@RestController
@RequestMapping(
        path = "/api/v1/cases/{reference}/review-report/accuracy-checks",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reports of reviews")
class AccuracyChecksApi {

    private final AccuracyChecks checks;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final Clock clock;

    AccuracyChecksApi(
            AccuracyChecks checks, CurrentPerson current, FormReader reader, IdempotentRequests requests, Clock clock) {
        this.checks = checks;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Which agency was shown which sections, and what it answered")
    Listing<ShownCheck> all(@PathVariable IncidentReference reference) {
        List<ShownCheck> items = checks.of(current.get(), reference).stream()
                .map(check -> ShownCheck.of(reference, check, England.today(clock)))
                .toList();
        return Listing.whole(items);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of them; its ETag is needed to withdraw it")
    ResponseEntity<ShownCheck> one(@PathVariable IncidentReference reference, @PathVariable String number) {
        AccuracyCheck check = checks.one(current.get(), reference, PathNumber.of(number));
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(check.version()))
                .body(ShownCheck.of(reference, check, England.today(clock)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show chosen sections to one account of an agency, and nothing else")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SharedSections.class)))
    ResponseEntity<String> share(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        checks.requireSharing(person, reference);
        return requests.answer(person, request, answers, () -> {
            AccuracyCheck shared = checks.share(person, reference, reader.read(answers, SharedSections.class));
            return new FirstAnswer(201, ShownVersion.base(reference) + "/accuracy-checks/" + shared.number(), "{}");
        });
    }

    @PostMapping(path = "/{number}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show the agency nothing any more, and why")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CheckWithdrawn.class)))
    ResponseEntity<ShownCheck> withdraw(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        int check = checks.one(person, reference, PathNumber.of(number)).number();
        checks.requireSharing(person, reference);
        IntConsumer seen = SeenVersion.required(ifMatch);
        checks.withdraw(person, reference, check, seen, reader.read(answers, CheckWithdrawn.class));
        return one(reference, number);
    }
}
