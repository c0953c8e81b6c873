package org.practicereview.reviewer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.form.FormReader;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.reviewer.CaseTheme;
import org.practicereview.reviewer.Language;
import org.practicereview.reviewer.Register;
import org.practicereview.reviewer.RegisterFilter;
import org.practicereview.reviewer.RegisterForm;
import org.practicereview.reviewer.SeenReviewer;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The register of reviewers, for machines. */
@RestController
@RequestMapping(path = "/api/v1/reviewers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reviewers")
class RegisterApi {

    private final Register register;
    private final CurrentPerson current;
    private final FormReader reader;
    private final Clock clock;

    RegisterApi(Register register, CurrentPerson current, FormReader reader, Clock clock) {
        this.register = register;
        this.current = current;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping
    @Paged
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Part of the name or of the expertise")
    @Parameter(name = "theme", in = ParameterIn.QUERY, schema = @Schema(implementation = CaseTheme.class))
    @Parameter(name = "language", in = ParameterIn.QUERY, schema = @Schema(implementation = Language.class))
    @Parameter(name = "area", in = ParameterIn.QUERY, description = "On whose local list: the code of an area")
    @Parameter(name = "pool", in = ParameterIn.QUERY, description = "true: only those of the Panel's pool")
    @Operation(summary = "Reviewers by name, with what they know and how much they lead")
    Listing<ListedReviewerItem> list(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        RegisterFilter filter = RegisterFilter.of(parameters);
        ListParameters page = ListParameters.of(parameters);
        parameters.refuseIfAny();
        return Listing.of(
                register.page(current.get(), filter, page.page(), page.size()),
                listed -> ListedReviewerItem.of(listed, England.today(clock)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "What the register says of a reviewer; its ETag is needed to change it")
    ResponseEntity<ShownReviewer> one(@PathVariable UUID id) {
        SeenReviewer seen = register.see(current.get(), id);
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(seen.entry().version()))
                .body(ShownReviewer.of(seen, England.today(clock)));
    }

    @PutMapping(path = "/{id}/entry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Enter a reviewer, in place of what the register said before")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = RegisterForm.class)))
    ResponseEntity<ShownReviewer> enter(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        if (!register.see(person, id).keeping().isOfAnEntry()) {
            throw new NotPermitted();
        }
        IntConsumer seen = SeenVersion.required(ifMatch);
        register.enter(person, id, seen, reader.read(answers, RegisterForm.class));
        return one(id);
    }

    @PutMapping("/{id}/local-lists/{area}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put a reviewer on the local list of your partnership")
    void list(@PathVariable UUID id, @PathVariable String area) {
        register.list(current.get(), id, area, true);
    }

    @DeleteMapping("/{id}/local-lists/{area}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a reviewer off the local list of your partnership")
    void unlist(@PathVariable UUID id, @PathVariable String area) {
        register.list(current.get(), id, area, false);
    }
}
