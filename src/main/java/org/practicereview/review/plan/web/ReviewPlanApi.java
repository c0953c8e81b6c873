package org.practicereview.review.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.plan.NewMilestoneDay;
import org.practicereview.review.plan.PlannedMilestone;
import org.practicereview.review.plan.ReviewPlan;
import org.practicereview.review.plan.ReviewPlans;
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

/** The plan of a review, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/review/plan", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Review")
class ReviewPlanApi {

    private final ReviewPlans plans;
    private final ReviewPlanNames names;
    private final InstalledCalendar calendar;
    private final CurrentPerson current;
    private final FormReader reader;
    private final Clock clock;

    ReviewPlanApi(
            ReviewPlans plans,
            ReviewPlanNames names,
            InstalledCalendar calendar,
            CurrentPerson current,
            FormReader reader,
            Clock clock) {
        this.plans = plans;
        this.names = names;
        this.calendar = calendar;
        this.current = current;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The day of each milestone, counted back from publication, with the time that is left")
    ShownPlan plan(@PathVariable IncidentReference reference) {
        ReviewPlan plan = plans.of(current.get(), reference);
        LocalDate today = England.today(clock);
        Map<UUID, String> people = names.of(plan.milestones());
        return new ShownPlan(
                plan.statutory(),
                plan.aim(),
                plan.slack(today, calendar.get()),
                plan.misfits(today),
                plan.milestones().stream()
                        .map(planned -> ShownMilestone.of(reference, planned, people))
                        .toList());
    }

    @GetMapping("/{milestone}")
    @Operation(summary = "One of them; its ETag is needed to move it")
    ResponseEntity<ShownMilestone> milestone(
            @PathVariable IncidentReference reference, @PathVariable String milestone) {
        PlannedMilestone planned = find(reference, milestone);
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(planned.version()))
                .body(ShownMilestone.of(reference, planned, names.of(List.of(planned))));
    }

    @PutMapping(path = "/{milestone}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Move a milestone to another working day, with the reason")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewMilestoneDay.class)))
    ResponseEntity<ShownMilestone> move(
            @PathVariable IncidentReference reference,
            @PathVariable String milestone,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        PlannedMilestone planned = find(reference, milestone);
        plans.requireMoving(person, reference);
        IntConsumer seen = SeenVersion.required(ifMatch);
        plans.move(person, reference, planned.milestone(), seen, reader.read(answers, NewMilestoneDay.class));
        return milestone(reference, milestone);
    }

    private PlannedMilestone find(IncidentReference reference, String milestone) {
        return plans.of(current.get(), reference).milestones().stream()
                .filter(planned -> planned.milestone().name().equals(milestone))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
