package org.practicereview.review.record.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
import org.practicereview.review.record.EarlyLearning;
import org.practicereview.review.record.FamilyContact;
import org.practicereview.review.record.PractitionersEvent;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewDelay;
import org.practicereview.review.record.ReviewRecord;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.review.record.ReviewerAnswer;
import org.practicereview.review.record.WrittenRequest;
import org.practicereview.workflow.api.Listing;
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

/** What is recorded in the course of a review, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/review/records", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Review")
class RecordsApi {

    private final ReviewRecords records;
    private final RecordNames names;
    private final CurrentPerson current;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    RecordsApi(
            ReviewRecords records,
            RecordNames names,
            CurrentPerson current,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.records = records;
        this.names = names;
        this.current = current;
        this.requests = requests;
        this.json = json;
    }

    /** That one was added; this answer is kept, so it says no more. */
    @Schema(name = "AddedReviewRecord")
    record Added(int number, Map<String, String> links) {}

    @GetMapping
    @Operation(summary = "Everything that was recorded in the course of the review, in the order it was")
    Listing<ShownRecord> all(@PathVariable IncidentReference reference) {
        return listing(reference, records.of(current.get(), reference));
    }

    @GetMapping("/{kind}")
    @Operation(summary = "The same of one kind, for instance family-contact, request, answer or delay")
    Listing<ShownRecord> ofKind(@PathVariable IncidentReference reference, @PathVariable String kind) {
        return listing(reference, records(reference, kind));
    }

    @GetMapping("/{kind}/{number}")
    @Operation(summary = "One of them")
    ShownRecord one(@PathVariable IncidentReference reference, @PathVariable String kind, @PathVariable String number) {
        int wanted = PathNumber.of(number);
        return records(reference, kind).stream()
                .filter(record -> record.number() == wanted)
                .map(record -> ShownRecord.of(reference, record, names.of(List.of(record))))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping(path = "/{kind}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add one; it is never changed")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                FamilyContact.class,
                                                PractitionersEvent.class,
                                                WrittenRequest.class,
                                                ReviewerAnswer.class,
                                                ReviewDelay.class,
                                                EarlyLearning.class
                                            })))
    ResponseEntity<String> add(
            @PathVariable IncidentReference reference,
            @PathVariable String kind,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        RecordKind wanted = kind(kind);
        records.requireAdding(person, reference, wanted);
        return requests.answer(person, request, answers, () -> {
            ReviewRecord added = records.add(person, reference, wanted, answers);
            String self = ShownRecord.address(reference, added);
            return new FirstAnswer(201, self, json.writeValueAsString(new Added(added.number(), Map.of("self", self))));
        });
    }

    private List<ReviewRecord> records(IncidentReference reference, String kind) {
        RecordKind wanted = kind(kind);
        return records.of(current.get(), reference).stream()
                .filter(record -> record.kind() == wanted)
                .toList();
    }

    private Listing<ShownRecord> listing(IncidentReference reference, List<ReviewRecord> some) {
        Map<UUID, String> people = names.of(some);
        List<ShownRecord> items = some.stream()
                .map(record -> ShownRecord.of(reference, record, people))
                .toList();
        return Listing.whole(items);
    }

    private static RecordKind kind(String path) {
        return RecordKind.at(path).orElseThrow(NotFound::new);
    }
}
