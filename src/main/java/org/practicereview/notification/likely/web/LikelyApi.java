package org.practicereview.notification.likely.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.practicereview.form.FormReader;
import org.practicereview.notification.Incidents;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Looking for the same incident before it is recorded, by machine. */
@RestController
@RequestMapping(path = "/api/v1/incidents/matches", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class LikelyApi {

    private final Incidents incidents;
    private final CurrentPerson current;
    private final FormReader reader;

    LikelyApi(Incidents incidents, CurrentPerson current, FormReader reader) {
        this.incidents = incidents;
        this.current = current;
        this.reader = reader;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Cases that may be the same incident; nothing is recorded",
            description = "Sends what would be sent to record it. Cases that the token may not see are told of by their"
                    + " area only; each such answer is noted, and only so many are given within a day.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = RecordedIncident.class)))
    ShownMatches matches(@RequestBody JsonNode incident) {
        Person person = current.get();
        incidents.requireRecorder(person);
        return ShownMatches.of(incidents.likely(person, reader.read(incident, RecordedIncident.class)));
    }
}
