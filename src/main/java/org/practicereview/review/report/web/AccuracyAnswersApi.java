package org.practicereview.review.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.report.AccuracyAnswer;
import org.practicereview.review.report.AccuracyAnswers;
import org.practicereview.review.report.AccuracyAnswers.Shown;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What an agency was shown of reports, and its answers, for the agency's machines. */
@RestController
@RequestMapping(path = "/api/v1/accuracy-checks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Returns of agencies")
class AccuracyAnswersApi {

    private final AccuracyAnswers answers;
    private final CurrentPerson current;
    private final FormReader reader;

    AccuracyAnswersApi(AccuracyAnswers answers, CurrentPerson current, FormReader reader) {
        this.answers = answers;
        this.current = current;
        this.reader = reader;
    }

    @GetMapping
    @Operation(summary = "What this account was asked to check for its agency, what is due first first")
    Listing<ShownSections> all() {
        List<ShownSections> items =
                answers.of(current.get()).stream().map(ShownSections::of).toList();
        return Listing.whole(items);
    }

    @GetMapping("/{reference}/{number}")
    @Operation(summary = "One of them; its ETag is needed to answer it")
    ResponseEntity<ShownSections> one(@PathVariable IncidentReference reference, @PathVariable String number) {
        Shown shown = answers.one(current.get(), reference, PathNumber.of(number));
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(shown.check().version()))
                .body(ShownSections.of(shown));
    }

    @PutMapping(path = "/{reference}/{number}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say once that the sections are accurate, or what is not")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AccuracyAnswer.class)))
    ResponseEntity<ShownSections> answer(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode typed) {
        Person person = current.get();
        int check =
                answers.one(person, reference, PathNumber.of(number)).check().number();
        IntConsumer seen = SeenVersion.required(ifMatch);
        answers.answer(person, reference, check, seen, reader.read(typed, AccuracyAnswer.class));
        return one(reference, number);
    }
}
