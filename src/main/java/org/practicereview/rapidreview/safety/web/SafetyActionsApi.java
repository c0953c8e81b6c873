package org.practicereview.rapidreview.safety.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.safety.ActionDone;
import org.practicereview.rapidreview.safety.ActionDropped;
import org.practicereview.rapidreview.safety.ImmediateAction;
import org.practicereview.rapidreview.safety.ImmediateActions;
import org.practicereview.rapidreview.safety.SafetyAction;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
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
import tools.jackson.databind.ObjectMapper;

/** The immediate safety actions of a case, for machines. */
@RestController
@RequestMapping(
        path = "/api/v1/cases/{reference}/rapid-review/safety-actions",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rapid review")
class SafetyActionsApi {

    private final ImmediateActions actions;
    private final ActionNames names;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;
    private final Clock clock;

    SafetyActionsApi(
            ImmediateActions actions,
            ActionNames names,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json,
            Clock clock) {
        this.actions = actions;
        this.names = names;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
        this.clock = clock;
    }

    /** That one was added; this answer is kept, so it says no more. */
    @Schema(name = "AddedSafetyAction")
    record Added(int number, Map<String, String> links) {

        static Added of(IncidentReference reference, ImmediateAction action) {
            String self = "/api/v1/cases/" + reference + "/rapid-review/safety-actions/" + action.number();
            return new Added(action.number(), Map.of("self", self));
        }
    }

    @GetMapping
    @Operation(summary = "What must be done at once to keep children safe, and how far each is")
    Listing<ShownAction> all(@PathVariable IncidentReference reference) {
        List<ShownAction> items = shown(reference, actions.of(current.get(), reference));
        return Listing.whole(items);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of them; its ETag is needed to end it")
    ResponseEntity<ShownAction> one(@PathVariable IncidentReference reference, @PathVariable String number) {
        ImmediateAction action = actions.one(current.get(), reference, PathNumber.of(number));
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(action.version()))
                .body(shown(reference, List.of(action)).get(0));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add one")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SafetyAction.class)))
    ResponseEntity<String> add(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        actions.requireFollowing(person, reference);
        return requests.answer(person, request, answers, () -> {
            ImmediateAction added = actions.add(person, reference, reader.read(answers, SafetyAction.class));
            Added answer = Added.of(reference, added);
            return new FirstAnswer(201, answer.links().get("self"), json.writeValueAsString(answer));
        });
    }

    @PostMapping(path = "/{number}/completion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "It was done")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ActionDone.class)))
    ResponseEntity<ShownAction> done(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        IntConsumer seen = seen(reference, number, ifMatch);
        ActionDone form = reader.read(answers, ActionDone.class);
        actions.done(current.get(), reference, PathNumber.of(number), seen, form);
        return one(reference, number);
    }

    @PostMapping(path = "/{number}/dropping", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "It is no longer needed, and why")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ActionDropped.class)))
    ResponseEntity<ShownAction> drop(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        IntConsumer seen = seen(reference, number, ifMatch);
        ActionDropped form = reader.read(answers, ActionDropped.class);
        actions.drop(current.get(), reference, PathNumber.of(number), seen, form);
        return one(reference, number);
    }

    /** Who may not end it learns nothing of versions. */
    private IntConsumer seen(IncidentReference reference, String number, @Nullable String ifMatch) {
        Person person = current.get();
        actions.one(person, reference, PathNumber.of(number));
        actions.requireFollowing(person, reference);
        return SeenVersion.required(ifMatch);
    }

    private List<ShownAction> shown(IncidentReference reference, List<ImmediateAction> some) {
        Map<UUID, String> people = names.of(some);
        return some.stream()
                .map(action -> ShownAction.of(reference, action, England.today(clock), people))
                .toList();
    }
}
