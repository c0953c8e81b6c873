package org.practicereview.rapidreview.agency.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.agency.AgencyRequest;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.AskedAgencies;
import org.practicereview.rapidreview.agency.Because;
import org.practicereview.rapidreview.agency.IssuedLink;
import org.practicereview.rapidreview.agency.NewDueDay;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The requests of a rapid review to agencies, for machines. */
@RestController
@RequestMapping(
        path = "/api/v1/cases/{reference}/rapid-review/agency-requests",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rapid review")
class AgencyRequestsApi {

    private final AgencyRequests agencies;
    private final LinkAddresses addresses;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    AgencyRequestsApi(
            AgencyRequests agencies,
            LinkAddresses addresses,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.agencies = agencies;
        this.addresses = addresses;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "The agencies that were asked, with what each has sent")
    Listing<ShownRequest> all(@PathVariable IncidentReference reference) {
        return listed(reference, agencies.of(current.get(), reference));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of them; its ETag is needed to change it")
    ResponseEntity<ShownRequest> one(@PathVariable IncidentReference reference, @PathVariable String number) {
        AgencyRequest request = agencies.one(current.get(), reference, PathNumber.of(number));
        return ResponseEntity.ok().eTag(SeenVersion.tag(request.version())).body(shown(reference, request));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask agencies, all or none of those that are named")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AskedAgencies.class)))
    ResponseEntity<String> ask(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        agencies.requireAsking(person, reference);
        // what is kept for who sends it again are numbers: names of contacts and words stay where they are
        ResponseEntity<String> numbers = requests.answer(person, request, answers, () -> {
            List<AgencyRequest> asked = agencies.ask(person, reference, reader.read(answers, AskedAgencies.class));
            return new FirstAnswer(
                    201,
                    null,
                    json.writeValueAsString(
                            asked.stream().map(AgencyRequest::number).toList()));
        });
        List<Integer> asked = json.readValue(numbers.getBody(), new TypeReference<>() {});
        return ResponseEntity.status(numbers.getStatusCode())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(listed(
                        reference,
                        agencies.of(person, reference).stream()
                                .filter(one -> asked.contains(one.number()))
                                .toList())));
    }

    @PutMapping(path = "/{number}/due-day", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say on which other working day the return is due, and why")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewDueDay.class)))
    ResponseEntity<ShownRequest> due(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        IntConsumer seen = seen(reference, number, ifMatch);
        NewDueDay form = reader.read(answers, NewDueDay.class);
        agencies.changeDue(current.get(), reference, PathNumber.of(number), seen, form);
        return one(reference, number);
    }

    @PostMapping(path = "/{number}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Wait for this agency no more, and why")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Because.class)))
    ResponseEntity<ShownRequest> withdraw(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        IntConsumer seen = seen(reference, number, ifMatch);
        Because form = reader.read(answers, Because.class);
        agencies.withdraw(current.get(), reference, PathNumber.of(number), seen, form);
        return one(reference, number);
    }

    @PostMapping("/{number}/acceptance")
    @Operation(summary = "The return is as it should be")
    ResponseEntity<ShownRequest> accept(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        IntConsumer seen = seen(reference, number, ifMatch);
        agencies.accept(current.get(), reference, PathNumber.of(number), seen);
        return one(reference, number);
    }

    @PostMapping(path = "/{number}/correction", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Send the return back for correction; the agency reads the reasons")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Because.class)))
    ResponseEntity<ShownRequest> sendBack(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        IntConsumer seen = seen(reference, number, ifMatch);
        Because form = reader.read(answers, Because.class);
        agencies.sendBack(current.get(), reference, PathNumber.of(number), seen, form);
        return one(reference, number);
    }

    @PostMapping("/{number}/link")
    @Operation(summary = "Make a link by which the contact answers once; it is given this once, and earlier ones end")
    ResponseEntity<ShownLink> link(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        IntConsumer seen = seen(reference, number, ifMatch);
        IssuedLink link = agencies.issueLink(current.get(), reference, PathNumber.of(number), seen);
        return ResponseEntity.status(HttpStatus.CREATED).body(new ShownLink(addresses.of(link), link.expiresAt()));
    }

    @DeleteMapping("/{number}/link")
    @Operation(summary = "Let the link of the request open nothing any more")
    ResponseEntity<Void> revoke(@PathVariable IncidentReference reference, @PathVariable String number) {
        agencies.revokeLink(current.get(), reference, PathNumber.of(number));
        return ResponseEntity.noContent().build();
    }

    /** Who may not change it learns nothing of versions. */
    private IntConsumer seen(IncidentReference reference, String number, @Nullable String ifMatch) {
        Person person = current.get();
        agencies.one(person, reference, PathNumber.of(number));
        agencies.requireAsking(person, reference);
        return SeenVersion.required(ifMatch);
    }

    private ShownRequest shown(IncidentReference reference, AgencyRequest request) {
        return ShownRequest.of(
                reference,
                request,
                agencies.returns(current.get(), reference, request.number()).stream()
                        .map(ShownReturn::of)
                        .toList());
    }

    private Listing<ShownRequest> listed(IncidentReference reference, List<AgencyRequest> asked) {
        List<ShownRequest> items =
                asked.stream().map(request -> shown(reference, request)).toList();
        return Listing.whole(items);
    }
}
