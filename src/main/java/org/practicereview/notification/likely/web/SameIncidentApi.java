package org.practicereview.notification.likely.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkKind;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.likely.SameIncident;
import org.practicereview.notification.likely.SameIncidents;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.api.Coded;
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

/** Cases that may be the same as one that is there, and linking them, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/likely", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class SameIncidentApi {

    private final SameIncidents incidents;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    SameIncidentApi(
            SameIncidents incidents,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.incidents = incidents;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    /** Two cases that are linked now. */
    record Linked(String reference, String other, Coded<LinkKind> kind, Map<String, String> links) {}

    @GetMapping
    @Operation(
            summary = "Cases that may be the same incident and are not linked yet",
            description =
                    "Also by what is being typed into the notification. Cases that the token may not see are told of"
                            + " by their area only; each such answer is noted, and only so many are given within a day.")
    ShownMatches matches(@PathVariable IncidentReference reference) {
        return ShownMatches.of(incidents.likely(current.get(), reference));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Link the case with another one about the same incident; both go on")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SameIncident.class)))
    ResponseEntity<String> link(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        return requests.answer(person, request, answers, () -> {
            incidents.requireLinking(person, reference);
            SameIncident same = reader.read(answers, SameIncident.class);
            incidents.link(person, reference, same);
            Linked linked = new Linked(
                    reference.value(),
                    same.other(),
                    Coded.of(LinkKind.SAME_INCIDENT),
                    Map.of("case", "/api/v1/cases/" + reference, "other", "/api/v1/cases/" + same.other()));
            return new FirstAnswer(200, null, json.writeValueAsString(linked));
        });
    }
}
