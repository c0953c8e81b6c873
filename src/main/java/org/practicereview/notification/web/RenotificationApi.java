package org.practicereview.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.Incidents.Recorded;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.notification.afterwards.Renotifications;
import org.practicereview.notification.likely.LikelyMatchesFound;
import org.practicereview.notification.web.IncidentApi.NewCase;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Notifying again as a new case, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/renotification", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class RenotificationApi {

    private final Renotifications renotifications;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    RenotificationApi(
            Renotifications renotifications,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.renotifications = renotifications;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    @GetMapping
    @Operation(
            summary =
                    "What is known of the incident, to start the new case with; its days of awareness are to be added")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecordedIncident.class)))
    JsonNode proposed(@PathVariable IncidentReference reference) {
        return reader.write(renotifications.proposed(current.get(), reference));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Parameter(
            name = "matches-seen",
            in = ParameterIn.QUERY,
            description =
                    "true says that other cases that may be the same incident were looked at and that this is none of"
                            + " them; without it they are a conflict")
    @Operation(summary = "Record the incident again as a new case with clocks of its own, linked to this one")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = RecordedIncident.class)))
    ResponseEntity<String> record(
            @PathVariable IncidentReference reference,
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            @RequestBody JsonNode incident,
            HttpServletRequest request) {
        Person person = current.get();
        QueryParameters parameters = new QueryParameters(given);
        boolean matchesSeen = parameters.flag("matches-seen");
        parameters.refuseIfAny();
        try {
            return requests.answer(person, request, incident, () -> record(person, reference, incident, matchesSeen));
        } catch (LikelyMatchesFound found) {
            // what was just found went back with the transaction, and so did the note that the person was told of it
            renotifications.likely(person, reference, reader.read(incident, RecordedIncident.class));
            throw found;
        }
    }

    private FirstAnswer record(Person person, IncidentReference reference, JsonNode incident, boolean matchesSeen) {
        Recorded recorded = renotifications.record(
                person, reference, () -> reader.read(incident, RecordedIncident.class), matchesSeen);
        return new FirstAnswer(
                HttpStatus.CREATED.value(),
                "/api/v1/cases/" + recorded.file().reference(),
                json.writeValueAsString(NewCase.of(recorded)));
    }
}
