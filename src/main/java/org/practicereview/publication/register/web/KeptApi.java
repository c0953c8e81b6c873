package org.practicereview.publication.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.publication.register.RegisterAct;
import org.practicereview.publication.register.RegisterActs;
import org.practicereview.publication.register.RegisterEntry;
import org.practicereview.publication.register.ReplacementForm;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The report of a case in the register and its archive, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/publication/register")
@Tag(name = "Publication")
class KeptApi {

    private final RegisterActs acts;
    private final ActDesk desk;
    private final CurrentPerson current;

    KeptApi(RegisterActs acts, ActDesk desk, CurrentPerson current) {
        this.acts = acts;
        this.desk = desk;
        this.current = current;
    }

    /** A published report, and everything that was done with it. */
    @Schema(name = "KeptPublication")
    record ShownKept(
            String id,
            Coded<RegisterEntry.State> state,
            LocalDate availableUntil,
            int text,
            List<ShownAct> acts,
            List<Coded<RegisterAct.Kind>> possible,
            String page) {}

    /** One act. */
    @Schema(name = "PublicationAct")
    record ShownAct(
            int number,
            Coded<RegisterAct.Kind> kind,
            int text,
            String hash,
            @Nullable String because,
            @Nullable String note,
            OffsetDateTime at) {

        static ShownAct of(RegisterAct act) {
            return new ShownAct(
                    act.number(),
                    Coded.of(act.kind()),
                    act.textNumber(),
                    act.textHash(),
                    act.because(),
                    act.note(),
                    Moments.of(act.at()));
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The published report of the case, with every text that stood there; nothing is ever deleted")
    ShownKept kept(@PathVariable IncidentReference reference) {
        RegisterActs.Kept kept = acts.of(current.get(), reference);
        return new ShownKept(
                kept.entry().slug(),
                Coded.of(kept.entry().state()),
                kept.entry().availableUntil(),
                kept.entry().textNumber(),
                kept.acts().stream().map(ShownAct::of).toList(),
                kept.possible().stream().map(Coded::of).toList(),
                "/publications/" + kept.entry().slug());
    }

    @GetMapping(path = "/repository.zip", produces = "application/zip")
    @Operation(summary = "The package for the national repository: the PDF and its metadata")
    ResponseEntity<byte[]> repository(@PathVariable IncidentReference reference) {
        return desk.repository(current.get(), reference);
    }

    @PostMapping(
            path = "/{act}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take it down at once, put it back, remove it after its time, or replace it",
            description =
                    "The act is taking-down, putting-back, removal or replacement. Only a replacement has a note.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ReplacementForm.class)))
    ShownKept act(@PathVariable IncidentReference reference, @PathVariable String act, @RequestBody JsonNode answers) {
        Person person = current.get();
        acts.requireKeeper(person, reference);
        desk.act(person, reference, Act.of(act), answers);
        return kept(reference);
    }
}
