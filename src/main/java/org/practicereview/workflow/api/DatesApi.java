package org.practicereview.workflow.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.view.WhyReader;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why the dates of a case are what they are. */
@RestController
@Tag(name = "Cases")
class DatesApi {

    private final CurrentPerson current;
    private final CaseReader cases;
    private final WhyReader dates;

    DatesApi(CurrentPerson current, CaseReader cases, WhyReader dates) {
        this.current = current;
        this.cases = cases;
        this.dates = dates;
    }

    @GetMapping(path = "/api/v1/cases/{reference}/dates", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Every date of a case that can be explained: its deadlines, and dates that follow from others")
    Listing<DateItem> all(@PathVariable IncidentReference reference) {
        SeenCase seen = cases.see(current.get(), reference);
        List<DateItem> items = Stream.concat(
                        seen.clocks().stream().map(clock -> DateItem.of(reference, clock.deadline())),
                        dates.workedOut(seen).stream().map(date -> DateItem.of(reference, date)))
                .toList();
        return Listing.whole(items);
    }

    @GetMapping(path = "/api/v1/cases/{reference}/deadlines/{date}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Why this date? A date of a case, step by step")
    ExplainedDate one(
            @PathVariable IncidentReference reference,
            @Parameter(description = "Its id in the list of deadlines or of dates") @PathVariable String date) {
        return ExplainedDate.of(dates.of(cases.see(current.get(), reference), date));
    }
}
