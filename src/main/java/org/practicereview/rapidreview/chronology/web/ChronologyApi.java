package org.practicereview.rapidreview.chronology.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.rapidreview.chronology.Chronologies;
import org.practicereview.rapidreview.chronology.Chronology;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The merged chronology of a rapid review, for machines. */
@RestController
@RequestMapping("/api/v1/cases/{reference}/rapid-review/chronology")
@Tag(name = "Rapid review")
class ChronologyApi {

    private final Chronologies chronologies;
    private final CurrentPerson current;

    ChronologyApi(Chronologies chronologies, CurrentPerson current) {
        this.chronologies = chronologies;
        this.current = current;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "The number of one request")
    @Operation(
            summary = "The dated events of all accepted returns in one list, with gaps, overlaps and contradictions",
            description = "Whoever checks the returns also reads those that were received and are not accepted yet.")
    Listing<ShownEntry> chronology(
            @PathVariable IncidentReference reference,
            @Parameter(hidden = true) @RequestParam Map<String, String> given) {
        List<ShownEntry> items =
                read(reference, given).entries().stream().map(ShownEntry::of).toList();
        return Listing.whole(items);
    }

    @GetMapping(path = "/copy.csv", produces = "text/csv")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "The number of one request")
    @Operation(summary = "The same as a file for spreadsheets")
    ResponseEntity<byte[]> copy(
            @PathVariable IncidentReference reference,
            @Parameter(hidden = true) @RequestParam Map<String, String> given) {
        return ChronologyCopy.of(reference, read(reference, given));
    }

    private Chronology read(IncidentReference reference, Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        String agency = parameters.text("agency", 10);
        parameters.refuseIfAny();
        return chronologies.of(
                current.get(), reference, Optional.ofNullable(agency).map(PathNumber::of));
    }
}
