package org.practicereview.administration.reviewers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.NotFound;
import org.practicereview.reviewer.RegisterForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A person's place in the register of reviewers, for machines; entering it twice is entering it once. */
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
    @Operation(summary = "What the register says of a reviewer; 404 where it says nothing")
    RegisterForm entry(@PathVariable UUID id) {
        return register.entry(register.reviewer(id)).orElseThrow(NotFound::new);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Enter a person with the role REVIEWER into the register, in place of what it said before")
    void enter(@PathVariable UUID id, @RequestBody JsonNode answers) {
        register.reviewer(id);
        register.enter(id, reader.read(answers, RegisterForm.class), current.get());
    }
}
