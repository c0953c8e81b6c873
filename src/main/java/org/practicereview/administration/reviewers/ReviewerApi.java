package org.practicereview.administration.reviewers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.reviewer.RegisterEntry;
import org.practicereview.reviewer.RegisterForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A person's place in the register of reviewers, for machines. */
@RestController
@RequestMapping(path = "/api/v1/administration/people/{id}/reviewer", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration")
class ReviewerApi {

    private final CurrentPerson current;
    private final ReviewerRegister register;
    private final FormReader reader;

    ReviewerApi(CurrentPerson current, ReviewerRegister register, FormReader reader) {
        this.current = current;
        this.register = register;
        this.reader = reader;
    }

    @GetMapping
    @Operation(
            summary = "What the register says of a reviewer; 404 where it says nothing",
            description = "Its ETag is needed to change it.")
    ResponseEntity<RegisterForm> entry(@PathVariable UUID id) {
        RegisterEntry entry = register.entry(register.reviewer(id)).orElseThrow(NotFound::new);
        return ResponseEntity.ok().eTag(SeenVersion.tag(entry.version())).body(RegisterForm.of(entry));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Enter a person with the role REVIEWER into the register, in place of what it said before",
            description = "With If-Match: the ETag of what it said before, \"0\" where it said nothing.")
    void enter(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        register.reviewer(id);
        IntConsumer seen = SeenVersion.required(ifMatch);
        register.enter(id, seen, reader.read(answers, RegisterForm.class), current.get());
    }
}
