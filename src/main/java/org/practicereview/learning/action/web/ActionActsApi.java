package org.practicereview.learning.action.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.FormReader;
import org.practicereview.learning.action.Act;
import org.practicereview.learning.action.ActionEvidence;
import org.practicereview.learning.action.ActionHandedOver;
import org.practicereview.learning.action.ActionReopened;
import org.practicereview.learning.action.ActionVerified;
import org.practicereview.learning.action.ActionWork;
import org.practicereview.learning.action.ChangedAction;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is done with an action, for machines; always on the version that was seen. */
@RestController
@RequestMapping(
        path = "/api/v1/learning/actions/{number}",
        produces = MediaType.APPLICATION_JSON_VALUE,
        consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Learning")
class ActionActsApi {

    private final ActionWork work;
    private final ActionsApi shown;
    private final CurrentPerson current;
    private final FormReader reader;

    ActionActsApi(ActionWork work, ActionsApi shown, CurrentPerson current, FormReader reader) {
        this.work = work;
        this.shown = shown;
        this.current = current;
        this.reader = reader;
    }

    @PutMapping
    @Operation(
            summary =
                    "Change what is done, who owns it or by when, while it is open; a later day or another owner needs a reason")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ChangedAction.class)))
    ResponseEntity<ShownAction> change(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        IntConsumer seen = seen(Act.CHANGE, number, ifMatch);
        work.change(current.get(), PathNumber.of(number), seen, reader.read(answers, ChangedAction.class));
        return shown.one(number);
    }

    @PostMapping("/completion")
    @Operation(summary = "It was done, and this shows it: a text or a document of the case (L17)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ActionEvidence.class)))
    ResponseEntity<ShownAction> done(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        IntConsumer seen = seen(Act.COMPLETION, number, ifMatch);
        work.done(current.get(), PathNumber.of(number), seen, reader.read(answers, ActionEvidence.class));
        return shown.one(number);
    }

    @PostMapping("/verification")
    @Operation(summary = "Somebody else than its owner has verified it, with its effect on children (L17, L18)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ActionVerified.class)))
    ResponseEntity<ShownAction> verify(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        IntConsumer seen = seen(Act.VERIFICATION, number, ifMatch);
        work.verify(current.get(), PathNumber.of(number), seen, reader.read(answers, ActionVerified.class));
        return shown.one(number);
    }

    @PostMapping("/reopening")
    @Operation(summary = "More must be done, and why")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ActionReopened.class)))
    ResponseEntity<ShownAction> reopen(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        IntConsumer seen = seen(Act.REOPENING, number, ifMatch);
        work.reopen(current.get(), PathNumber.of(number), seen, reader.read(answers, ActionReopened.class));
        return shown.one(number);
    }

    @PostMapping("/handing-over")
    @Operation(summary = "Another body follows it from now on, and why")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ActionHandedOver.class)))
    ResponseEntity<ShownAction> handOver(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        IntConsumer seen = seen(Act.HANDING_OVER, number, ifMatch);
        work.handOver(current.get(), PathNumber.of(number), seen, reader.read(answers, ActionHandedOver.class));
        return shown.one(number);
    }

    /** Who has no part in it learns nothing of versions. */
    private IntConsumer seen(Act act, String number, @Nullable String ifMatch) {
        work.requirePart(act, current.get(), PathNumber.of(number));
        return SeenVersion.required(ifMatch);
    }
}
