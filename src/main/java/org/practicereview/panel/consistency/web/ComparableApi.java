package org.practicereview.panel.consistency.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.panel.consistency.ComparableDecisions;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Comparable decisions of the Panel, for machines. */
@RestController
@RequestMapping(
        path = "/api/v1/cases/{reference}/panel/comparable-decisions",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Panel")
class ComparableApi {

    private final ComparableDecisions decisions;
    private final CurrentPerson current;

    ComparableApi(ComparableDecisions decisions, CurrentPerson current) {
        this.decisions = decisions;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "The nearest earlier decisions of the Panel by coded features; advisory only")
    Listing<ShownComparable> all(@PathVariable IncidentReference reference) {
        List<ShownComparable> items = decisions.to(current.get(), reference).stream()
                .map(ShownComparable::of)
                .toList();
        return Listing.whole(items);
    }
}
