package org.practicereview.rapidreview.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.plan.NewDay;
import org.practicereview.rapidreview.plan.PlannedDay;
import org.practicereview.rapidreview.plan.RapidReviewPlans;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The plan of a rapid review, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/rapid-review/plan", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rapid review")
class PlanApi {

    private final RapidReviewPlans plans;
    private final PlanNames names;
    private final CurrentPerson current;
    private final FormReader reader;

    PlanApi(RapidReviewPlans plans, PlanNames names, CurrentPerson current, FormReader reader) {
        this.plans = plans;
        this.names = names;
        this.current = current;
        this.reader = reader;
    }

    @GetMapping
    @Operation(summary = "The day on which each step is planned, counted back from the day the rapid review is due")
    Listing<ShownDay> plan(@PathVariable IncidentReference reference) {
        List<PlannedDay> plan = plans.of(current.get(), reference);
        List<ShownDay> items = plan.stream()
                .map(day -> ShownDay.of(reference, day, names.of(plan)))
                .toList();
        return Listing.whole(items);
    }

    @GetMapping("/{step}")
    @Operation(summary = "One of them; its ETag is needed to move it")
    ResponseEntity<ShownDay> day(@PathVariable IncidentReference reference, @PathVariable String step) {
        PlannedDay day = find(reference, step);
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(day.version()))
                .body(ShownDay.of(reference, day, names.of(List.of(day))));
    }

    @PutMapping(path = "/{step}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Move a step to another working day, with the reason")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewDay.class)))
    ResponseEntity<ShownDay> move(
            @PathVariable IncidentReference reference,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        PlannedDay day = find(reference, step);
        plans.requireMoving(person, reference);
        IntConsumer seen = SeenVersion.required(ifMatch);
        plans.move(person, reference, day.rule().step(), seen, reader.read(answers, NewDay.class));
        return day(reference, step);
    }

    private PlannedDay find(IncidentReference reference, String step) {
        return plans.of(current.get(), reference).stream()
                .filter(day -> day.rule().step().name().equals(step))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
