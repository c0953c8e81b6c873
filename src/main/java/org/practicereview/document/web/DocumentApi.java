package org.practicereview.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.CaseDocuments;
import org.practicereview.document.Document;
import org.practicereview.document.NewDocument;
import org.practicereview.document.NewVersion;
import org.practicereview.document.Removal;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.api.Listing;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents of a case for machines. */
@RestController
@RequestMapping("/api/v1/cases/{reference}/documents")
@Tag(name = "Documents")
class DocumentApi {

    private final CaseDocuments documents;
    private final Uploads uploads;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    DocumentApi(
            CaseDocuments documents,
            Uploads uploads,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.documents = documents;
        this.uploads = uploads;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    /** The parts of an upload, for the description of the API. */
    @Schema(name = "DocumentUpload")
    private record DocumentUpload(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED)
            String file,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            org.practicereview.document.Category category,

            @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED)
            String title,

            @Schema(
                    description =
                            "It decides who reads it. Without it: for the notification before that is sent, afterwards for what is being worked on")
            org.practicereview.document.Purpose purpose,

            @Schema(maxLength = 2000) String note) {}

    /** The parts of an upload of a version. */
    @Schema(name = "DocumentVersionUpload")
    private record DocumentVersionUpload(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED)
            String file,

            @Schema(maxLength = 2000) String note) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The documents of the case that may be read, each with its versions and their hashes")
    Listing<ShownDocument> all(@PathVariable IncidentReference reference) {
        List<ShownDocument> items = documents.of(current.get(), reference).stream()
                .map(document -> ShownDocument.of(reference, document))
                .toList();
        return Listing.whole(items);
    }

    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One of them; its ETag is needed to remove it")
    ResponseEntity<ShownDocument> one(@PathVariable IncidentReference reference, @PathVariable String number) {
        Document document = documents.one(current.get(), reference, PathNumber.of(number));
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(document.version()))
                .body(ShownDocument.of(reference, document));
    }

    @GetMapping("/{number}/content")
    @Operation(summary = "The file of its last version, as an attachment")
    ResponseEntity<Resource> latest(@PathVariable IncidentReference reference, @PathVariable String number) {
        Person person = current.get();
        Document document = documents.one(person, reference, PathNumber.of(number));
        return Download.of(documents.content(
                person, reference, document.number(), document.latest().number()));
    }

    @GetMapping("/{number}/versions/{version}/content")
    @Operation(summary = "The file of that version, as an attachment")
    ResponseEntity<Resource> content(
            @PathVariable IncidentReference reference, @PathVariable String number, @PathVariable String version) {
        return Download.of(documents.content(current.get(), reference, PathNumber.of(number), PathNumber.of(version)));
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Upload a document: one file, checked by its content and scanned where there is a scanner")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = DocumentUpload.class)))
    ResponseEntity<String> add(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parts,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        Person person = current.get();
        return uploads.take(
                person,
                reference,
                answers(parts),
                NewDocument.class,
                file,
                (taken, asked) -> requests.answer(
                        person, request, asked, () -> created(reference, documents.add(person, reference, taken))));
    }

    @PostMapping(path = "/{number}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Upload a new version; the earlier ones stay")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = DocumentVersionUpload.class)))
    ResponseEntity<String> addVersion(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parts,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        Person person = current.get();
        documents.requireKeeper(person, reference);
        int known = documents.one(person, reference, PathNumber.of(number)).number();
        return uploads.take(
                person,
                reference,
                answers(parts),
                NewVersion.class,
                file,
                (taken, asked) -> requests.answer(
                        person,
                        request,
                        asked,
                        () -> created(reference, documents.addVersion(person, reference, known, taken))));
    }

    @PostMapping(
            path = "/{number}/removal",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Remove it: nobody can read it any more; that it was there, and why it went, is kept")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Removal.class)))
    ResponseEntity<String> remove(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        documents.requireKeeper(person, reference);
        int known = documents.one(person, reference, PathNumber.of(number)).number();
        IntConsumer seen = SeenVersion.required(ifMatch);
        return requests.answer(person, request, answers, () -> {
            Document removed = documents.remove(person, reference, known, reader.read(answers, Removal.class), seen);
            return new FirstAnswer(200, null, json.writeValueAsString(Receipt.of(reference, removed)));
        });
    }

    private FirstAnswer created(IncidentReference reference, Document document) {
        return new FirstAnswer(
                201,
                ShownDocument.address(reference, document.number()),
                json.writeValueAsString(Receipt.of(reference, document)));
    }

    private ObjectNode answers(MultiValueMap<String, String> parts) {
        ObjectNode answers = json.createObjectNode();
        parts.toSingleValueMap().forEach(answers::put);
        return answers;
    }
}
