package org.practicereview.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.Deadline;
import org.practicereview.form.FormReader;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.Incidents;
import org.practicereview.notification.Incidents.Recorded;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.notification.Referrer;
import org.practicereview.notification.RightAuthority;
import org.practicereview.notification.likely.LikelyMatchesFound;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.api.Coded;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Recording an incident by machine. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class IncidentApi {

    private final Incidents incidents;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    IncidentApi(
            Incidents incidents,
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

    /** What is answered: the reference, by when somebody must be notified, and who referred it if not the authority. */
    record NewCase(
            String reference,
            String area,
            String edition,
            LocalDate clockStartedOn,
            @Nullable LocalDate notifyBy,
            @Nullable Coded<Referrer> referredBy,
            @Nullable WrongAuthority wrongAuthority) {

        static NewCase of(Recorded recorded) {
            Deadline notifyBy = recorded.notifyBy();
            return new NewCase(
                    recorded.file().reference().value(),
                    recorded.file().leadArea(),
                    recorded.file().edition(),
                    recorded.file().incident().clockStartsOn(),
                    notifyBy == null ? null : notifyBy.dueOn(),
                    recorded.referredBy() == null ? null : Coded.of(recorded.referredBy()),
                    recorded.authority().isWrong() ? WrongAuthority.of(recorded.authority()) : null);
        }
    }

    /**
     * Another local authority is to notify than the one that leads.
     *
     * @param area its code, nothing where it does not use this service
     * @param rule that says so
     */
    record WrongAuthority(@Nullable String area, String warning, String rule, String source) {

        static WrongAuthority of(RightAuthority authority) {
            return new WrongAuthority(
                    authority.area(),
                    authority.warning(),
                    authority.rule().citation().ruleId(),
                    authority.rule().citation().source());
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Parameter(
            name = "matches-seen",
            in = ParameterIn.QUERY,
            description = "true says that cases that may be the same incident were looked at (POST"
                    + " /api/v1/incidents/matches) and that this is another one; without it they are a conflict")
    @Operation(summary = "Record an incident: it gets a reference and a running clock at once")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = RecordedIncident.class)))
    ResponseEntity<String> record(
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            @RequestBody JsonNode incident,
            HttpServletRequest request) {
        Person person = current.get();
        incidents.requireRecorder(person);
        QueryParameters parameters = new QueryParameters(given);
        boolean matchesSeen = parameters.flag("matches-seen");
        parameters.refuseIfAny();
        try {
            return requests.answer(person, request, incident, () -> record(person, incident, matchesSeen));
        } catch (LikelyMatchesFound found) {
            // what was just found went back with the transaction, and so did the note that the person was told of it
            incidents.likely(person, reader.read(incident, RecordedIncident.class));
            throw found;
        }
    }

    private FirstAnswer record(Person person, JsonNode incident, boolean matchesSeen) {
        Recorded recorded = incidents.record(person, reader.read(incident, RecordedIncident.class), matchesSeen);
        return new FirstAnswer(
                HttpStatus.CREATED.value(),
                "/api/v1/cases/" + recorded.file().reference(),
                json.writeValueAsString(NewCase.of(recorded)));
    }
}
