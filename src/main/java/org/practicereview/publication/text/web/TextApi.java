package org.practicereview.publication.text.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.publication.text.TextForPublication;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.publication.text.TextWriting;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
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

/** The texts for publication, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/publication", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Publication")
class TextApi {

    private final TextWriting texts;
    private final CurrentPerson current;
    private final FormReader reader;
    private final LearningTerms terms;

    TextApi(TextWriting texts, CurrentPerson current, FormReader reader, LearningTerms terms) {
        this.texts = texts;
        this.current = current;
        this.reader = reader;
        this.terms = terms;
    }

    @GetMapping("/texts")
    @Operation(summary = "The texts for publication, the newest first; the first of all is the accepted report")
    Listing<ShownText> texts(@PathVariable IncidentReference reference) {
        List<ShownText> items = texts.of(current.get(), reference).stream()
                .map(version -> ShownText.of(reference, version, terms))
                .toList();
        return Listing.whole(items);
    }

    @GetMapping("/texts/{number}")
    @Operation(summary = "One of them")
    ShownText text(@PathVariable IncidentReference reference, @PathVariable String number) {
        return texts.of(current.get(), reference).stream()
                .filter(version -> version.number() == PathNumber.of(number))
                .findFirst()
                .map(version -> ShownText.of(reference, version, terms))
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/text")
    @Operation(summary = "The text that holds now; its ETag is needed to write another")
    ResponseEntity<ShownText> current(@PathVariable IncidentReference reference) {
        TextVersion version = texts.of(current.get(), reference).get(0);
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(version.number()))
                .body(ShownText.of(reference, version, terms));
    }

    @PutMapping(path = "/text", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Write another text for publication",
            description = "After copies went, a text that says something else is sent again before it is published.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = TextForPublication.class)))
    ResponseEntity<ShownText> write(
            @PathVariable IncidentReference reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        texts.toChange(person, reference);
        IntConsumer seen = SeenVersion.required(ifMatch);
        texts.write(person, reference, seen, reader.read(answers, TextForPublication.class));
        return current(reference);
    }
}
