package org.practicereview.learning.national.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.learning.action.NewAction;
import org.practicereview.learning.national.AreaRecommendations;
import org.practicereview.learning.national.AreaResponse;
import org.practicereview.learning.national.NationalRecommendation;
import org.practicereview.learning.national.NationalRecommendations;
import org.practicereview.learning.national.NewNationalRecommendation;
import org.practicereview.learning.national.NothingRecommended;
import org.practicereview.learning.national.WithdrawnRecommendation;
import org.practicereview.learning.recommendation.web.ShownAdvice;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What national reviews recommend, and what areas answer, for machines. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Learning")
class NationalRecommendationsApi {

    private final NationalRecommendations recommendations;
    private final AreaRecommendations own;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    NationalRecommendationsApi(
            NationalRecommendations recommendations,
            AreaRecommendations own,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.recommendations = recommendations;
        this.own = own;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    /** That one was added; this answer is kept, so it says no more. */
    @Schema(name = "AddedNationalRecommendation")
    record Added(int number, Map<String, String> links) {}

    @GetMapping("/national-reviews/{number}/recommendations")
    @Operation(summary = "What a national review recommends, with the answer of each area it concerns; for the Panel")
    Listing<ShownNationalRecommendation> of(@PathVariable String number) {
        return listing(recommendations.of(current.get(), PathNumber.of(number)));
    }

    @PostMapping(path = "/national-reviews/{number}/recommendations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add one; it reaches the areas that it concerns at once")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewNationalRecommendation.class)))
    ResponseEntity<String> add(@PathVariable String number, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        recommendations.requireWriting(person);
        int review = PathNumber.of(number);
        return requests.answer(person, request, answers, () -> {
            int added = recommendations.add(person, review, reader.read(answers, NewNationalRecommendation.class));
            String all = "/api/v1/national-reviews/" + review + "/recommendations";
            return new FirstAnswer(201, all, json.writeValueAsString(new Added(added, Map.of("all", all))));
        });
    }

    @PostMapping(
            path = "/national-reviews/{number}/recommendations/advice",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What may make a recommendation better before it is sent, and what was recommended nearly alike")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewNationalRecommendation.class)))
    ShownAdvice advice(@PathVariable String number, @RequestBody JsonNode answers) {
        Person person = current.get();
        recommendations.requireWriting(person);
        return ShownAdvice.of(recommendations.lookedAt(
                person, PathNumber.of(number), reader.read(answers, NewNationalRecommendation.class)));
    }

    @PostMapping(
            path = "/national-reviews/{number}/recommendations/{recommendation}/withdrawal",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Withdraw one with the reason; the areas that it concerns are told")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = WithdrawnRecommendation.class)))
    Listing<ShownNationalRecommendation> withdraw(
            @PathVariable String number, @PathVariable String recommendation, @RequestBody JsonNode answers) {
        Person person = current.get();
        recommendations.requireWriting(person);
        recommendations.of(person, PathNumber.of(number));
        recommendations.withdraw(
                person,
                PathNumber.of(number),
                PathNumber.of(recommendation),
                reader.read(answers, WithdrawnRecommendation.class));
        return of(number);
    }

    @PostMapping(path = "/national-reviews/{number}/recommendations/none", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Record that a national review that is over recommends nothing to areas, with the reason")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NothingRecommended.class)))
    void none(@PathVariable String number, @RequestBody JsonNode answers) {
        Person person = current.get();
        recommendations.requireWriting(person);
        recommendations.of(person, PathNumber.of(number));
        recommendations.none(person, PathNumber.of(number), reader.read(answers, NothingRecommended.class));
    }

    @PostMapping(
            path = "/learning/national/{review}/{number}/{area}/actions",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add an action of the area for it, once the area has accepted it")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewAction.class)))
    ResponseEntity<String> addAction(
            @PathVariable String review,
            @PathVariable String number,
            @PathVariable String area,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        own.one(person, PathNumber.of(review), PathNumber.of(number), area);
        own.requireAddingActions(person, area);
        return requests.answer(person, request, answers, () -> {
            NewAction form = reader.read(answers, NewAction.class);
            long id = own.addAction(person, PathNumber.of(review), PathNumber.of(number), area, form)
                    .id();
            String self = "/api/v1/learning/actions/" + id;
            return new FirstAnswer(201, self, json.writeValueAsString(new AddedAction(id, Map.of("self", self))));
        });
    }

    /** That an action was added; this answer is kept, so it says no more. */
    @Schema(name = "AddedNationalAction")
    record AddedAction(long number, Map<String, String> links) {}

    @GetMapping("/learning/national/{review}/{number}/{area}/answers")
    @Operation(summary = "All that the area answered, the newest first")
    Listing<ShownAnswer> answers(@PathVariable String review, @PathVariable String number, @PathVariable String area) {
        List<ShownAnswer> items =
                own.answers(own.one(current.get(), PathNumber.of(review), PathNumber.of(number), area)).stream()
                        .map(answer ->
                                new ShownAnswer(Coded.of(answer.response()), answer.reasons(), Moments.of(answer.at())))
                        .toList();
        return Listing.whole(items);
    }

    /** What an area answered, as it was given. */
    @Schema(name = "AnswerToNationalRecommendation")
    record ShownAnswer(
            Coded<AreaResponse.Response> response,
            String reasons,
            @Nullable OffsetDateTime at) {}

    @GetMapping("/learning/national")
    @Operation(summary = "What national reviews recommend to your areas, the newest first")
    Listing<ShownNationalRecommendation> concerning() {
        return listing(own.concerning(current.get()));
    }

    @GetMapping("/learning/national/{review}/{number}/{area}")
    @Operation(summary = "One of them; its ETag is needed to answer")
    ResponseEntity<ShownNationalRecommendation> one(
            @PathVariable String review, @PathVariable String number, @PathVariable String area) {
        NationalRecommendation found = own.one(current.get(), PathNumber.of(review), PathNumber.of(number), area);
        return ResponseEntity.ok().eTag(SeenVersion.tag(found.version())).body(ShownNationalRecommendation.of(found));
    }

    @PutMapping(path = "/learning/national/{review}/{number}/{area}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Answer for the area: accepted, in part or not, with reasons")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AreaResponse.class)))
    ResponseEntity<ShownNationalRecommendation> answer(
            @PathVariable String review,
            @PathVariable String number,
            @PathVariable String area,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        own.one(person, PathNumber.of(review), PathNumber.of(number), area);
        own.requireAnswering(person, area);
        IntConsumer seen = SeenVersion.required(ifMatch);
        AreaResponse form = reader.read(answers, AreaResponse.class);
        own.answer(person, PathNumber.of(review), PathNumber.of(number), area, seen, form);
        return one(review, number, area);
    }

    private static Listing<ShownNationalRecommendation> listing(List<NationalRecommendation> found) {
        List<ShownNationalRecommendation> items =
                found.stream().map(ShownNationalRecommendation::of).toList();
        return Listing.whole(items);
    }
}
