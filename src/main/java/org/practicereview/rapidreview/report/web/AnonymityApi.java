package org.practicereview.rapidreview.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.report.ReportAnonymity;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The anonymity check of the report of a rapid review, for machines. */
@RestController
@RequestMapping(
        path = "/api/v1/cases/{reference}/rapid-review/report/anonymity",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rapid review")
class AnonymityApi {

    private final ReportAnonymity anonymity;
    private final CurrentPerson current;
    private final FormReader reader;

    AnonymityApi(ReportAnonymity anonymity, CurrentPerson current, FormReader reader) {
        this.anonymity = anonymity;
        this.current = current;
        this.reader = reader;
    }

    /**
     * What the check says.
     *
     * @param hash of the text that was checked
     * @param open how many finds are neither cleared nor changed
     */
    @Schema(name = "AnonymityCheck")
    record ShownCheck(int report, String hash, long open, List<ShownFind> finds) {}

    @GetMapping
    @Operation(
            summary = "Words of the report by which somebody may be recognised",
            description = "Nobody signs or sends the report while one is neither cleared nor changed.")
    ShownCheck check(@PathVariable IncidentReference reference) {
        ReportAnonymity.Checked checked = anonymity.of(current.get(), reference);
        return new ShownCheck(
                checked.report().number(),
                checked.report().hash(),
                checked.open(),
                checked.finds().stream().map(ShownFind::of).toList());
    }

    @PostMapping(path = "/clearances", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say why words may stay in this text; a text that is written anew is checked anew")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ClearingAsked.class)))
    ShownCheck clear(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        Person person = current.get();
        anonymity.requireClearing(person, reference);
        reader.read(answers, ClearingAsked.class)
                .by((hash, find, why) -> anonymity.clear(person, reference, hash, find, why));
        return check(reference);
    }
}
