package org.practicereview.learning.recommendation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.report.web.ClearingAsked;
import org.practicereview.refusal.PathNumber;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Clearing words of a recommendation, for machines. */
@RestController
@Tag(name = "Learning")
class RecommendationFindsApi {

    private final CaseRecommendations recommendations;
    private final RecommendationsApi shown;
    private final CurrentPerson current;
    private final FormReader reader;

    RecommendationFindsApi(
            CaseRecommendations recommendations, RecommendationsApi shown, CurrentPerson current, FormReader reader) {
        this.recommendations = recommendations;
        this.shown = shown;
        this.current = current;
        this.reader = reader;
    }

    @PostMapping(
            path = "/api/v1/cases/{reference}/learning/recommendations/{number}/clearances",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say why words by which somebody may be recognised may stay in a recommendation (L9, L10)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ClearingAsked.class)))
    ShownAdvice clear(
            @PathVariable IncidentReference reference, @PathVariable String number, @RequestBody JsonNode answers) {
        Person person = current.get();
        int which = PathNumber.of(number);
        recommendations.requireWriting(person, reference, which);
        reader.read(answers, ClearingAsked.class)
                .by((hash, find, why) -> recommendations.clear(person, reference, which, hash, find, why));
        return shown.advice(reference, number);
    }
}
