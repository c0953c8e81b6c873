package org.practicereview.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.ReopenedCases;
import org.practicereview.notification.Reopening;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reopening a case that was considered and not notified. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/reopening", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ReopeningApi {

    private final ReopenedCases reopened;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    ReopeningApi(
            ReopenedCases reopened,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.reopened = reopened;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    /** What is answered: by when somebody must be notified, if so decided; the day may have passed. */
    record Reopened(
            String reference,
            @Nullable LocalDate clockStartedOn,
            @Nullable LocalDate notifyBy) {

        static Reopened of(IncidentReference reference, @Nullable Deadline notifyBy) {
            return new Reopened(
                    reference.value(),
                    notifyBy == null ? null : notifyBy.startedOn(),
                    notifyBy == null ? null : notifyBy.dueOn());
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Weigh again whether to notify; the date to notify by is the one that always ran")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Reopening.class)))
    ResponseEntity<String> reopen(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        return requests.answer(person, request, answers, () -> {
            reopened.requireReopenable(person, reference);
            Deadline notifyBy = reopened.reopen(person, reference, reader.read(answers, Reopening.class))
                    .orElse(null);
            return new FirstAnswer(200, null, json.writeValueAsString(Reopened.of(reference, notifyBy)));
        });
    }
}
