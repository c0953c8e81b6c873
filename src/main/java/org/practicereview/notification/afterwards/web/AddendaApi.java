package org.practicereview.notification.afterwards.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.afterwards.Addenda;
import org.practicereview.notification.afterwards.Addendum;
import org.practicereview.notification.afterwards.NewAddendum;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpStatus;
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

/** What is added to a notification after it was sent, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/notification/addenda", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class AddendaApi {

    private final Addenda addenda;
    private final People people;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    AddendaApi(
            Addenda addenda,
            People people,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.addenda = addenda;
        this.people = people;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    /** What was added; its text is not repeated, since first answers are kept. */
    record Added(int number, String sha256, Map<String, String> links) {}

    @GetMapping
    @Operation(summary = "What was added to the notification after it was sent, in order; not found before")
    Listing<ShownAddendum> all(@PathVariable IncidentReference reference) {
        List<ShownAddendum> items = shown(reference);
        return Listing.whole(items);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of them")
    ShownAddendum one(@PathVariable IncidentReference reference, @PathVariable String number) {
        return shown(reference).stream()
                .filter(addendum -> Integer.toString(addendum.number()).equals(number))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add to the sent notification: what was sent stays, and whoever was sent it is told")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewAddendum.class)))
    ResponseEntity<String> add(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        addenda.requireAdding(person, reference);
        return requests.answer(person, request, answers, () -> {
            Addendum added = addenda.add(person, reference, reader.read(answers, NewAddendum.class));
            String address = ShownAddendum.address(reference, added.number());
            Added answer = new Added(added.number(), added.hash(), Map.of("self", address));
            return new FirstAnswer(HttpStatus.CREATED.value(), address, json.writeValueAsString(answer));
        });
    }

    private List<ShownAddendum> shown(IncidentReference reference) {
        List<Addendum> all = addenda.of(current.get(), reference);
        Map<UUID, String> names =
                people.names(all.stream().map(Addendum::by).distinct().toList());
        return all.stream()
                .map(addendum -> ShownAddendum.of(reference, addendum, names))
                .toList();
    }
}
