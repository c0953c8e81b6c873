package org.practicereview.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.ViewsOfPartners;
import org.practicereview.organisation.CurrentPerson;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the partners think of notifying an incident. Views are given by completing the tasks. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/views", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ViewApi {

    private final ViewsOfPartners views;
    private final CurrentPerson current;

    ViewApi(ViewsOfPartners views, CurrentPerson current) {
        this.views = views;
        this.current = current;
    }

    @GetMapping
    @Operation(
            summary = "The view of each partner on whether to notify, with its reasons; a partner may have given none")
    ShownViews views(@PathVariable IncidentReference reference) {
        return ShownViews.of(reference, views.see(current.get(), reference));
    }

    @PostMapping("/{partner}/reconsideration")
    @Operation(summary = "Open the step of a partner again, so that it can change its view before the decision")
    Reopened reconsider(
            @PathVariable IncidentReference reference,
            @Parameter(description = "LOCAL_AUTHORITY, HEALTH or POLICE") @PathVariable String partner) {
        String task = views.reconsider(current.get(), reference, partner).id();
        return new Reopened(task, Map.of("task", "/api/v1/tasks/" + task, "case", "/api/v1/cases/" + reference));
    }

    /** The task that is open again. */
    record Reopened(String task, Map<String, String> links) {}
}
