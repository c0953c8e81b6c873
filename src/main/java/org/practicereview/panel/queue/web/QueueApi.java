package org.practicereview.panel.queue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.panel.queue.PanelQueue;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of the Panel, for machines. */
@RestController
@RequestMapping(path = "/api/v1/panel/queue", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Panel")
class QueueApi {

    private final PanelQueue queue;
    private final CurrentPerson current;

    QueueApi(PanelQueue queue, CurrentPerson current) {
        this.queue = queue;
        this.current = current;
    }

    @GetMapping
    @Paged
    @Operation(summary = "The cases that the Panel considers, the most urgent first, with the reasons of their urgency")
    Listing<ShownQueued> queue(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        ListParameters page = ListParameters.of(given);
        return Listing.of(queue.page(current.get(), page.page(), page.size()), ShownQueued::of);
    }
}
