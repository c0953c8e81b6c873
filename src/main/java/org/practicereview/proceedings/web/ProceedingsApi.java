package org.practicereview.proceedings.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.clock.Pause;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.proceedings.ChangedProceedings;
import org.practicereview.proceedings.Ledger;
import org.practicereview.proceedings.NewProceedings;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Proceedings beside a case for machines: what a change would do is asked first, and then the change is made. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/proceedings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ProceedingsApi {

    private final Ledger ledger;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    ProceedingsApi(
            Ledger ledger, CurrentPerson current, FormReader reader, IdempotentRequests requests, ObjectMapper json) {
        this.ledger = ledger;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "Proceedings beside the case, and what each does to which date")
    Listing<ShownProceedings> all(@PathVariable IncidentReference reference) {
        List<ShownProceedings> items = ledger.of(current.get(), reference).stream()
                .map(pause -> ShownProceedings.of(reference, pause))
                .toList();
        return Listing.whole(items);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of them; its ETag is needed for a change")
    ResponseEntity<ShownProceedings> one(@PathVariable IncidentReference reference, @PathVariable String number) {
        Pause pause = ledger.one(current.get(), reference, PathNumber.of(number));
        return ResponseEntity.ok().eTag(SeenVersion.tag(pause.version())).body(ShownProceedings.of(reference, pause));
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What such proceedings would do to each open date; nothing is saved")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewProceedings.class)))
    Listing<ShownEffect> preview(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        Person person = current.get();
        ledger.requireKeeper(person, reference);
        return listed(reference, ledger.preview(person, reference, reader.read(answers, NewProceedings.class)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record proceedings, with a new target for each date that is delayed; what moves, moves at once")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewProceedings.class)))
    ResponseEntity<String> record(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        ledger.requireKeeper(person, reference);
        return requests.answer(person, request, answers, () -> {
            Pause recorded = ledger.record(person, reference, reader.read(answers, NewProceedings.class));
            return new FirstAnswer(
                    201,
                    ShownProceedings.address(reference, recorded),
                    json.writeValueAsString(ShownProceedings.of(reference, recorded)));
        });
    }

    @PostMapping(path = "/{number}/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What such a change, or such an end, would do to each open date; nothing is saved")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ChangedProceedings.class)))
    Listing<ShownEffect> preview(
            @PathVariable IncidentReference reference, @PathVariable String number, @RequestBody JsonNode answers) {
        Person person = current.get();
        ledger.requireKeeper(person, reference);
        return listed(
                reference,
                ledger.preview(
                        person, reference, PathNumber.of(number), reader.read(answers, ChangedProceedings.class)));
    }

    @PutMapping(path = "/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say when they are expected to end, or that they have ended; what moves, moves at once")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ChangedProceedings.class)))
    ResponseEntity<String> change(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        ledger.requireKeeper(person, reference);
        int known = ledger.one(person, reference, PathNumber.of(number)).number();
        IntConsumer seen = SeenVersion.required(ifMatch);
        return requests.answer(person, request, answers, () -> {
            Pause changed =
                    ledger.change(person, reference, known, reader.read(answers, ChangedProceedings.class), seen);
            return new FirstAnswer(200, null, json.writeValueAsString(ShownProceedings.of(reference, changed)));
        });
    }

    private static Listing<ShownEffect> listed(IncidentReference reference, List<ForeseenEffect> effects) {
        return Listing.whole(effects.stream()
                .map(effect -> ShownEffect.of(reference, effect))
                .toList());
    }
}
