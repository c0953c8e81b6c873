package org.practicereview.notification.authority.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.form.FormReader;
import org.practicereview.notification.authority.EndedAccess;
import org.practicereview.notification.authority.NamedAreas;
import org.practicereview.notification.authority.OtherAreas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The areas that have to do with a case, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/areas", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class AreasOfCaseApi {

    private final OtherAreas otherAreas;
    private final CaseAccess access;
    private final CurrentPerson current;
    private final FormReader reader;

    AreasOfCaseApi(OtherAreas otherAreas, CaseAccess access, CurrentPerson current, FormReader reader) {
        this.otherAreas = otherAreas;
        this.access = access;
        this.current = current;
        this.reader = reader;
    }

    /**
     * The areas of a case, by code.
     *
     * @param lead the area that leads
     * @param named those the incident has to do with; nothing: as usual, NOT-LISTED: one that does not use this service
     * @param linked those besides the lead area that may read the case; for whoever leads also those that no longer may
     */
    record ShownAreas(String lead, NamedAreas named, List<ShownLink> linked) {}

    /**
     * An area that may read the case.
     *
     * @param endedAt since when it may no longer
     */
    record ShownLink(
            String area,
            Coded<LinkedArea.Why> why,
            boolean mayRead,
            @Nullable OffsetDateTime endedAt,
            @Nullable String endReason) {

        static ShownLink of(LinkedArea linked) {
            return new ShownLink(
                    linked.area(),
                    Coded.of(linked.why()),
                    linked.mayRead(),
                    Moments.of(linked.endedAt()),
                    linked.endReason());
        }
    }

    @GetMapping
    @Operation(summary = "Whose areas the incident has to do with, and which areas may read the case")
    ResponseEntity<ShownAreas> all(@PathVariable IncidentReference reference) {
        CaseFile file = access.see(current.get(), reference);
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(file.version()))
                .body(new ShownAreas(
                        file.leadArea(),
                        otherAreas.named(file),
                        otherAreas.of(current.get(), file).stream()
                                .map(ShownLink::of)
                                .toList()));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say anew whose areas the incident has to do with; the ETag of these is needed",
            description =
                    "Those of residence and placing may read the case from now on. Who is named no longer reads on"
                            + " until that is ended.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NamedAreas.class)))
    ResponseEntity<ShownAreas> name(
            @PathVariable IncidentReference reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        otherAreas.requireChanging(current.get(), reference);
        otherAreas.name(
                current.get(), reference, reader.read(answers, NamedAreas.class), SeenVersion.required(ifMatch));
        return all(reference);
    }

    @PostMapping(path = "/{code}/ending", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "End that the area may read the case, with a reason")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = EndedAccess.class)))
    ResponseEntity<ShownAreas> end(
            @PathVariable IncidentReference reference, @PathVariable String code, @RequestBody JsonNode answers) {
        otherAreas.requireEnding(current.get(), reference, code);
        otherAreas.end(current.get(), reference, code, reader.read(answers, EndedAccess.class));
        return all(reference);
    }

    @PostMapping("/{code}/restoration")
    @Operation(summary = "Let it read the case again")
    ResponseEntity<ShownAreas> restore(@PathVariable IncidentReference reference, @PathVariable String code) {
        otherAreas.restore(current.get(), reference, code);
        return all(reference);
    }
}
