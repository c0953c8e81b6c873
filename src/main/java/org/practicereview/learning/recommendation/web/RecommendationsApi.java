package org.practicereview.learning.recommendation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.learning.recommendation.NewRecommendation;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpHeaders;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The recommendations of a case, for machines. */
@RestController
@RequestMapping(
        path = "/api/v1/cases/{reference}/learning/recommendations",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Learning")
class RecommendationsApi {

    private final CaseRecommendations recommendations;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    RecommendationsApi(
            CaseRecommendations recommendations,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.recommendations = recommendations;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    /** That one was added; this answer is kept, so it says no more. */
    @Schema(name = "AddedRecommendation")
    record Added(int number, Map<String, String> links) {}

    @GetMapping
    @Operation(summary = "What is recommended: who does what by when, and how it will show (L9)")
    Listing<ShownRecommendation> all(@PathVariable IncidentReference reference) {
        List<ShownRecommendation> items = recommendations.read(current.get(), reference).stream()
                .map(recommendation -> ShownRecommendation.of(reference, recommendation))
                .toList();
        return Listing.whole(items);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of them; its ETag is needed to change or remove it")
    ResponseEntity<ShownRecommendation> one(@PathVariable IncidentReference reference, @PathVariable String number) {
        Recommendation found = recommendations.readOne(current.get(), reference, PathNumber.of(number));
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(found.version()))
                .body(ShownRecommendation.of(reference, found));
    }

    @GetMapping("/{number}/advice")
    @Operation(
            summary = "What may make it better, what was recommended nearly alike before, and whom its words tell of")
    ShownAdvice advice(@PathVariable IncidentReference reference, @PathVariable String number) {
        Person person = current.get();
        int which = PathNumber.of(number);
        return ShownAdvice.of(
                recommendations.readOne(person, reference, which), recommendations.lookedAt(person, reference, which));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add one, while they are not recorded yet")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewRecommendation.class)))
    ResponseEntity<String> add(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        recommendations.requireWriting(person, reference);
        return requests.answer(person, request, answers, () -> {
            int number = recommendations
                    .add(person, reference, reader.read(answers, NewRecommendation.class))
                    .number();
            String self = ShownRecommendation.path(reference, number);
            return new FirstAnswer(201, self, json.writeValueAsString(new Added(number, Map.of("self", self))));
        });
    }

    @PutMapping(path = "/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change one, while they are not recorded yet")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewRecommendation.class)))
    ResponseEntity<ShownRecommendation> change(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        IntConsumer seen = seen(reference, number, ifMatch);
        NewRecommendation form = reader.read(answers, NewRecommendation.class);
        recommendations.change(current.get(), reference, PathNumber.of(number), seen, form);
        return one(reference, number);
    }

    @DeleteMapping("/{number}")
    @Operation(summary = "Remove one, while they are not recorded yet")
    ResponseEntity<Void> remove(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        IntConsumer seen = seen(reference, number, ifMatch);
        recommendations.remove(current.get(), reference, PathNumber.of(number), seen);
        return ResponseEntity.noContent().build();
    }

    /** Who may not write them learns nothing of versions. */
    private IntConsumer seen(IncidentReference reference, String number, @Nullable String ifMatch) {
        recommendations.requireWriting(current.get(), reference, PathNumber.of(number));
        return SeenVersion.required(ifMatch);
    }
}
