package org.practicereview.reviewer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.reviewer.OwnEntry;
import org.practicereview.reviewer.Register;
import org.practicereview.reviewer.SeenReviewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What reviewers keep of their own entry, for machines. */
@RestController
@RequestMapping(path = "/api/v1/my-reviews/entry", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reviewers")
class OwnEntryApi {

    private final Register register;
    private final CurrentPerson current;
    private final FormReader reader;

    OwnEntryApi(Register register, CurrentPerson current, FormReader reader) {
        this.register = register;
        this.current = current;
        this.reader = reader;
    }

    @GetMapping
    @Operation(summary = "What you keep of your own entry; its ETag is needed to change it")
    ResponseEntity<OwnEntry> own() {
        Person person = current.get();
        SeenReviewer seen = register.see(person, person.id());
        return ResponseEntity.ok().eTag(SeenVersion.tag(seen.entry().version())).body(OwnEntry.of(seen.entry()));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say when you are available or away, and in which languages you work")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = OwnEntry.class)))
    ResponseEntity<OwnEntry> keep(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        register.see(person, person.id());
        IntConsumer seen = SeenVersion.required(ifMatch);
        register.keepOwn(person, seen, reader.read(answers, OwnEntry.class));
        return own();
    }
}
