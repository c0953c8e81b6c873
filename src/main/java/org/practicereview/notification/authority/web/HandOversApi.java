package org.practicereview.notification.authority.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.authority.AnsweredHandOver;
import org.practicereview.notification.authority.HandOver;
import org.practicereview.notification.authority.HandOvers;
import org.practicereview.notification.authority.ProposedHandOver;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
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

/** Handing a case over to another area, for machines. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class HandOversApi {

    private final HandOvers handOvers;
    private final People people;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    HandOversApi(
            HandOvers handOvers,
            People people,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.handOvers = handOvers;
        this.people = people;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    /** What was proposed or answered; reasons are not repeated, since first answers are kept. */
    record DoneHandOver(int number, Map<String, String> links) {

        static DoneHandOver of(HandOver handOver) {
            return new DoneHandOver(handOver.number(), Map.of("self", ShownHandOver.address(handOver)));
        }
    }

    @GetMapping("/hand-overs")
    @Operation(summary = "Cases that another area asks yours to lead, the oldest first")
    Listing<ShownHandOver> waiting() {
        return listed(handOvers.readWaitingFor(current.get()));
    }

    @GetMapping("/cases/{reference}/hand-overs")
    @Operation(summary = "Proposals that another area leads the case, in order, and what came of each")
    Listing<ShownHandOver> all(@PathVariable IncidentReference reference) {
        return listed(handOvers.of(current.get(), reference));
    }

    @GetMapping("/cases/{reference}/hand-overs/{number}")
    @Operation(summary = "One of them")
    ShownHandOver one(@PathVariable IncidentReference reference, @PathVariable String number) {
        return shown(List.of(handOvers.one(current.get(), reference, number))).get(0);
    }

    @PostMapping(path = "/cases/{reference}/hand-overs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Propose that another area leads the case",
            description =
                    "That area may read the case from now on, and accepts or declines. Then all that was entered and all"
                            + " dates stay, also that of sending; the old area may read on.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ProposedHandOver.class)))
    ResponseEntity<String> propose(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        return requests.answer(person, request, answers, () -> {
            handOvers.requireProposing(person, reference);
            HandOver proposed = handOvers.propose(person, reference, reader.read(answers, ProposedHandOver.class));
            return new FirstAnswer(
                    HttpStatus.CREATED.value(),
                    ShownHandOver.address(proposed),
                    json.writeValueAsString(DoneHandOver.of(proposed)));
        });
    }

    @PostMapping(path = "/cases/{reference}/hand-overs/{number}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Answer it: ACCEPTED or DECLINED by the area that is asked, TAKEN_BACK by the one that asked",
            description = "Whoever comes second is answered 409, hand-over-answered.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AnsweredHandOver.class)))
    ResponseEntity<String> answer(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        return requests.answer(person, request, answers, () -> {
            handOvers.requireAnswering(person, reference, number);
            HandOver answered =
                    handOvers.answer(person, reference, number, reader.read(answers, AnsweredHandOver.class));
            return new FirstAnswer(HttpStatus.OK.value(), null, json.writeValueAsString(DoneHandOver.of(answered)));
        });
    }

    private Listing<ShownHandOver> listed(List<HandOver> all) {
        List<ShownHandOver> items = shown(all);
        return Listing.whole(items);
    }

    private List<ShownHandOver> shown(List<HandOver> all) {
        Person person = current.get();
        Map<UUID, String> names = people.names(all.stream()
                .flatMap(handOver -> Stream.of(handOver.by(), handOver.endedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(handOver -> ShownHandOver.of(
                        handOver,
                        handOvers.answersOf(person, handOver).stream().sorted().toList(),
                        names))
                .toList();
    }
}
