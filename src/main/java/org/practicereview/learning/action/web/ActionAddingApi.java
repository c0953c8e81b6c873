package org.practicereview.learning.action.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.learning.action.ActionWork;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.learning.action.NewAction;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
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

/** The actions of one recommendation, for machines. */
@RestController
@RequestMapping(
        path = "/api/v1/cases/{reference}/learning/recommendations/{number}/actions",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Learning")
class ActionAddingApi {

    private final LearningActions actions;
    private final ActionWork work;
    private final CaseRecommendations recommendations;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;
    private final Clock clock;

    ActionAddingApi(
            LearningActions actions,
            ActionWork work,
            CaseRecommendations recommendations,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json,
            Clock clock) {
        this.actions = actions;
        this.work = work;
        this.recommendations = recommendations;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
        this.clock = clock;
    }

    /** That one was added; this answer is kept, so it says no more. */
    @Schema(name = "AddedLearningAction")
    record Added(long number, Map<String, String> links) {}

    @GetMapping
    @Operation(summary = "What is done about this recommendation")
    Listing<ShownAction> all(@PathVariable IncidentReference reference, @PathVariable String number) {
        int recommendation = recommendations
                .readOne(current.get(), reference, PathNumber.of(number))
                .number();
        List<ShownAction> items = actions.of(current.get(), reference).stream()
                .filter(action -> action.recommendation() == recommendation)
                .map(action -> ShownAction.of(action, England.today(clock)))
                .toList();
        return Listing.whole(items);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add one, once the recommendation is recorded")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewAction.class)))
    ResponseEntity<String> add(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        work.requireAdding(person, reference);
        return requests.answer(person, request, answers, () -> {
            NewAction form = reader.read(answers, NewAction.class);
            long id = work.add(person, reference, PathNumber.of(number), form).id();
            String self = ShownAction.path(id);
            return new FirstAnswer(201, self, json.writeValueAsString(new Added(id, Map.of("self", self))));
        });
    }
}
