package org.practicereview.workflow.looks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookFilter;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at a case, for machines. */
@RestController
@RequestMapping("/api/v1/cases/{reference}/looks")
@Tag(name = "Cases")
class LooksApi {

    private final LooksReader reader;
    private final CurrentPerson current;

    LooksApi(LooksReader reader, CurrentPerson current) {
        this.reader = reader;
        this.current = current;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Paged
    @Parameter(name = "person", in = ParameterIn.QUERY, description = "Id of the person who looked")
    @Parameter(name = "what", in = ParameterIn.QUERY, description = "Code of what was looked at")
    @Operation(
            summary = "Who looked at the case and at what, newest first",
            description =
                    "For the business manager, lead safeguarding partner, chair and scrutineer of the area that leads.")
    Listing<ShownLook> looks(
            @PathVariable IncidentReference reference,
            @Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        LookFilter filter = LooksReader.filter(parameters);
        ListParameters page = ListParameters.of(parameters);
        parameters.refuseIfAny();
        return Listing.of(reader.page(current.get(), reference, filter, page.page(), page.size()), ShownLook::of);
    }

    @GetMapping(path = "/copy.csv", produces = "text/csv")
    @Parameter(name = "person", in = ParameterIn.QUERY, description = "Id of the person who looked")
    @Parameter(name = "what", in = ParameterIn.QUERY, description = "Code of what was looked at")
    @Operation(summary = "The same as a file for spreadsheets")
    ResponseEntity<byte[]> copy(
            @PathVariable IncidentReference reference,
            @Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        LookFilter filter = LooksReader.filter(parameters);
        parameters.refuseIfAny();
        return LooksCopy.of(reference, reader.all(current.get(), reference, filter));
    }
}
