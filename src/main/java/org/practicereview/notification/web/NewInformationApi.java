package org.practicereview.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.ForeseenChange;
import org.practicereview.notification.LaterSuspicion;
import org.practicereview.notification.NewInformation;
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

/** Abuse or neglect becomes known or suspected after all: what that would do is asked first, and then it is recorded. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/new-information", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class NewInformationApi {

    private final LaterSuspicion suspicion;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    NewInformationApi(
            LaterSuspicion suspicion,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.suspicion = suspicion;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Where the incident would go then, by which rule, and by when; nothing is saved. The ETag names the"
                            + " version of the case that was looked at")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewInformation.class)))
    ResponseEntity<ShownChange> preview(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        Person person = current.get();
        suspicion.require(person, reference);
        ForeseenChange foreseen = suspicion.preview(person, reference, reader.read(answers, NewInformation.class));
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(foreseen.file().version()))
                .body(ShownChange.of(foreseen));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Record that abuse or neglect is known or suspected: the days to notify run from that day, and whom"
                            + " to notify is decided anew. With If-Match only if the case is still as it was seen")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewInformation.class)))
    ResponseEntity<String> record(
            @PathVariable IncidentReference reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        return requests.answer(person, request, answers, () -> {
            suspicion.require(person, reference);
            ForeseenChange done = suspicion.record(
                    person, reference, reader.read(answers, NewInformation.class), SeenVersion.ifGiven(ifMatch));
            return new FirstAnswer(200, null, json.writeValueAsString(ShownChange.of(done)));
        });
    }
}
