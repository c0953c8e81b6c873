package org.practicereview.notification.afterwards.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.afterwards.DuplicateCase;
import org.practicereview.notification.afterwards.DuplicateCases;
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

/** Closing a case that is not notified yet as a duplicate, for machines. Why it was is read with the withdrawals. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/duplicate", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class DuplicateApi {

    private final DuplicateCases duplicates;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    DuplicateApi(
            DuplicateCases duplicates,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.duplicates = duplicates;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    /** The case that was closed, and the one in which the incident is dealt with. */
    record Closed(String reference, String duplicateOf, Map<String, String> links) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Close a case that is not notified yet as a duplicate of another one",
            description =
                    "Its tasks and dates are cancelled, it is not counted in statistics, its record stays. What was sent already is"
                            + " withdrawn instead.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DuplicateCase.class)))
    ResponseEntity<String> close(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        return requests.answer(person, request, answers, () -> {
            duplicates.requireClosing(person, reference);
            DuplicateCase form = reader.read(answers, DuplicateCase.class);
            duplicates.close(person, reference, form);
            Closed closed = new Closed(
                    reference.value(),
                    form.duplicateOf(),
                    Map.of(
                            "case", "/api/v1/cases/" + reference,
                            "withdrawals", "/api/v1/cases/" + reference + "/withdrawals"));
            return new FirstAnswer(200, null, json.writeValueAsString(closed));
        });
    }
}
