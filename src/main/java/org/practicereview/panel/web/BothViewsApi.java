package org.practicereview.panel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.panel.BothViews;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the partners and the Panel think, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/panel/both-views", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Panel")
class BothViewsApi {

    private final BothViews bothViews;
    private final CurrentPerson current;

    BothViewsApi(BothViews bothViews, CurrentPerson current) {
        this.bothViews = bothViews;
        this.current = current;
    }

    @GetMapping
    @Operation(
            summary = "Both views by criterion, where the Panel asked the partners to reconsider; not found otherwise")
    Listing<ShownViews> all(@PathVariable IncidentReference reference) {
        List<ShownViews> items = bothViews.of(current.get(), reference).stream()
                .map(ShownViews::of)
                .toList();
        return Listing.whole(items);
    }
}
