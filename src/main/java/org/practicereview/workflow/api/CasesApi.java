package org.practicereview.workflow.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.CaseFilter;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.workflow.progress.CaseProgress;
import org.practicereview.workflow.view.CaseFilters;
import org.practicereview.workflow.view.CaseListReader;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.CaseSurroundings;
import org.practicereview.workflow.view.CaseTasks;
import org.practicereview.workflow.view.Happening;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Cases, and what belongs to one. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CasesApi {

    private final CurrentPerson current;
    private final CaseListReader list;
    private final CaseReader cases;
    private final CaseTasks tasks;
    private final CaseProgress progress;
    private final CaseSurroundings surroundings;
    private final ContentTag contentTag;

    CasesApi(
            CurrentPerson current,
            CaseListReader list,
            CaseReader cases,
            CaseTasks tasks,
            CaseProgress progress,
            CaseSurroundings surroundings,
            ContentTag contentTag) {
        this.current = current;
        this.list = list;
        this.cases = cases;
        this.tasks = tasks;
        this.progress = progress;
        this.surroundings = surroundings;
        this.contentTag = contentTag;
    }

    @GetMapping
    @Paged
    @Parameter(name = "stage", in = ParameterIn.QUERY, description = "Code of a stage")
    @Parameter(name = "area", in = ParameterIn.QUERY, description = "Code of the area that leads")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Begin of the reference, or part of the place")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "open, closed or withdrawn")
    @Parameter(
            name = "counting",
            in = ParameterIn.QUERY,
            description = "how it counts: with_the_others, apart (care leavers, voluntary) or not_at_all (withdrawn)")
    @Parameter(name = "overdue", in = ParameterIn.QUERY, description = "true: only cases with a date that has passed")
    @Operation(summary = "The cases you may see, newest first")
    Listing<CaseItem> list(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        CaseFilter filter = CaseFilters.of(parameters);
        ListParameters page = ListParameters.of(parameters);
        parameters.refuseIfAny();
        return Listing.of(list.page(current.get(), filter, page.page(), page.size()), CaseItem::of);
    }

    @GetMapping("/{reference}")
    @Operation(summary = "A case; with If-None-Match it is sent only when it has changed")
    ResponseEntity<CaseDetails> one(@PathVariable IncidentReference reference, WebRequest request) {
        SeenCase seen = see(reference);
        CaseDetails details = CaseDetails.of(seen, cases.children(seen), surroundings);
        return contentTag.answer(details, request);
    }

    @GetMapping("/{reference}/deadlines")
    @Operation(summary = "Its deadlines, each with its rule")
    Listing<ShownDeadline> deadlines(@PathVariable IncidentReference reference) {
        SeenCase seen = see(reference);
        return whole(seen.clocks().stream()
                .map(clock -> ShownDeadline.of(seen, clock))
                .toList());
    }

    @GetMapping("/{reference}/timeline")
    @Paged
    @Operation(summary = "What happened, newest first, as far as you may read it")
    Listing<ShownEvent> timeline(
            @PathVariable IncidentReference reference,
            @Parameter(hidden = true) @RequestParam Map<String, String> given) {
        ListParameters page = ListParameters.of(given);
        return Listing.of(
                cases.timeline(see(reference), page.page(), page.size()),
                (Happening happening) -> ShownEvent.of(reference, happening));
    }

    @GetMapping("/{reference}/tasks")
    @Operation(summary = "Its tasks, open and done, newest first")
    Listing<TaskItem> tasks(@PathVariable IncidentReference reference) {
        return whole(tasks.of(see(reference)).stream().map(TaskItem::of).toList());
    }

    @GetMapping("/{reference}/decisions")
    @Operation(summary = "What was answered in the steps that are done")
    Listing<ShownDecision> decisions(@PathVariable IncidentReference reference) {
        return whole(
                tasks.decisions(see(reference)).stream().map(ShownDecision::of).toList());
    }

    @GetMapping("/{reference}/progress")
    @Operation(summary = "Where it is in each process that has begun and that you may read, step by step")
    Listing<ShownProgress> progress(@PathVariable IncidentReference reference) {
        SeenCase seen = see(reference);
        return whole(progress.of(seen.file(), seen.readable()).stream()
                .map(ShownProgress::of)
                .toList());
    }

    private SeenCase see(IncidentReference reference) {
        return cases.see(current.get(), reference);
    }

    /** What belongs to one case fits on one page. */
    private static <T> Listing<T> whole(List<T> items) {
        return Listing.whole(items);
    }
}
