package org.practicereview.panel.conflict.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.panel.conflict.MemberConflict;
import org.practicereview.panel.conflict.SettledConflict;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Recusals of members of the Panel from a case, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/panel/conflicts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Panel")
class ConflictApi {

    private final Conflicts conflicts;
    private final People people;
    private final CurrentPerson current;
    private final FormReader reader;

    ConflictApi(Conflicts conflicts, People people, CurrentPerson current, FormReader reader) {
        this.conflicts = conflicts;
        this.people = people;
        this.current = current;
        this.reader = reader;
    }

    @GetMapping
    @Operation(summary = "Which members are recused or to be asked, and why; for the secretariat")
    Listing<ShownConflict> all(@PathVariable IncidentReference reference) {
        List<MemberConflict> found = conflicts.of(current.get(), reference);
        Map<UUID, String> names =
                people.names(found.stream().map(MemberConflict::person).toList());
        List<ShownConflict> items = found.stream()
                .map(conflict -> ShownConflict.of(reference, conflict, names))
                .toList();
        return Listing.whole(items);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A member declares a conflict of interest with this case; afterwards the case is not there")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DeclaredConflict.class)))
    void declare(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        Person person = current.get();
        conflicts.requireDeclaring(person, reference);
        conflicts.declare(person, reference, reader.read(answers, DeclaredConflict.class));
    }

    @GetMapping("/{member}")
    @Operation(summary = "One of them; its ETag is needed to settle it")
    ResponseEntity<ShownConflict> one(@PathVariable IncidentReference reference, @PathVariable UUID member) {
        MemberConflict conflict = conflicts.of(current.get(), reference, member);
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(conflict.version()))
                .body(ShownConflict.of(reference, conflict, people.names(List.of(member))));
    }

    @PutMapping(path = "/{member}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The secretariat settles whether it is a conflict, with reasons",
            description = "Nobody settles a conflict of their own: 422 with the code own-conflict.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SettledConflict.class)))
    ResponseEntity<ShownConflict> settle(
            @PathVariable IncidentReference reference,
            @PathVariable UUID member,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        conflicts.of(person, reference, member);
        IntConsumer seen = SeenVersion.required(ifMatch);
        conflicts.settle(person, reference, member, seen, reader.read(answers, SettledConflict.class));
        return one(reference, member);
    }
}
