package org.practicereview.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.CorrectionReason;
import org.practicereview.notification.ForeseenChange;
import org.practicereview.notification.IncidentCorrections;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.SeenVersion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Correcting the facts of an incident until the notification is sent: what that would do is asked first. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/corrections", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CorrectionApi {

    private final IncidentCorrections corrections;
    private final CurrentPerson current;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    CorrectionApi(
            IncidentCorrections corrections, CurrentPerson current, IdempotentRequests requests, ObjectMapper json) {
        this.corrections = corrections;
        this.current = current;
        this.requests = requests;
        this.json = json;
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "What a correction would do to route and dates; nothing is saved. The ETag names the version of the"
                            + " case that was looked at")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            description =
                    "The reason, and each fact that is corrected by its name in the record of an incident; what is"
                            + " left out stays as it is",
            content = @Content(schema = @Schema(implementation = CorrectionReason.class)))
    ResponseEntity<ShownChange> preview(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        ForeseenChange foreseen = corrections.preview(current.get(), reference, answers);
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(foreseen.file().version()))
                .body(ShownChange.of(foreseen));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Correct facts that were recorded wrongly; dates that follow from them move. With If-Match only if"
                            + " the case is still as it was seen")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            description =
                    "The reason, and each fact that is corrected by its name in the record of an incident; what is"
                            + " left out stays as it is",
            content = @Content(schema = @Schema(implementation = CorrectionReason.class)))
    ResponseEntity<String> correct(
            @PathVariable IncidentReference reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        return requests.answer(person, request, answers, () -> {
            ForeseenChange done = corrections.correct(person, reference, answers, SeenVersion.ifGiven(ifMatch));
            return new FirstAnswer(200, null, json.writeValueAsString(ShownChange.of(done)));
        });
    }
}
