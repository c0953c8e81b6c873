package org.practicereview.rapidreview.agency.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.agency.AgencyAnswers;
import org.practicereview.rapidreview.agency.AgencyAnswers.Asked;
import org.practicereview.rapidreview.agency.AgencySummary;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What an agency was asked, and its answers, for the agency's machines. */
@RestController
@RequestMapping(path = "/api/v1/returns", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Returns of agencies")
class ReturnsApi {

    private final AgencyAnswers answers;
    private final CurrentPerson current;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    ReturnsApi(AgencyAnswers answers, CurrentPerson current, IdempotentRequests requests, ObjectMapper json) {
        this.answers = answers;
        this.current = current;
        this.requests = requests;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "What this account was asked for its agency, what is due first first")
    Listing<ShownQuestion> all() {
        List<ShownQuestion> items =
                answers.of(current.get()).stream().map(ShownQuestion::of).toList();
        return Listing.whole(items);
    }

    @GetMapping("/{reference}/{number}")
    @Operation(summary = "One of them; its ETag names the version of what was typed so far")
    ResponseEntity<ShownQuestion> one(@PathVariable IncidentReference reference, @PathVariable String number) {
        return shown(answers.one(current.get(), reference, PathNumber.of(number)));
    }

    @PutMapping(path = "/{reference}/{number}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Keep what was typed so far, complete or not; nobody else reads it")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AgencySummary.class)))
    ResponseEntity<ShownQuestion> save(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode typed) {
        Person person = current.get();
        answers.one(person, reference, PathNumber.of(number));
        IntConsumer seen = SeenVersion.required(ifMatch);
        return shown(answers.save(person, reference, PathNumber.of(number), seen, typed));
    }

    @PostMapping(path = "/{reference}/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Send the return. With If-Match only if what was typed is still as it was seen")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AgencySummary.class)))
    ResponseEntity<String> send(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode typed,
            HttpServletRequest request) {
        Person person = current.get();
        answers.one(person, reference, PathNumber.of(number));
        // the return is kept once, where it belongs, and not with the answers kept for who sends again
        ResponseEntity<String> first = requests.answer(person, request, typed, () -> {
            Asked sent = answers.send(person, reference, PathNumber.of(number), SeenVersion.ifGiven(ifMatch), typed);
            return new FirstAnswer(201, ShownQuestion.address(sent), "{}");
        });
        return ResponseEntity.status(first.getStatusCode())
                .headers(first.getHeaders())
                .body(json.writeValueAsString(ShownQuestion.of(answers.one(person, reference, PathNumber.of(number)))));
    }

    private static ResponseEntity<ShownQuestion> shown(Asked asked) {
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(asked.draft().version()))
                .body(ShownQuestion.of(asked));
    }
}
