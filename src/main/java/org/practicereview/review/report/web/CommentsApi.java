package org.practicereview.review.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.report.CommentAnswer;
import org.practicereview.review.report.DraftComment;
import org.practicereview.review.report.DraftComments;
import org.practicereview.review.report.DraftRounds;
import org.practicereview.review.report.NewComment;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Comments on drafts, and the reviewer's answers, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/review-report", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reports of reviews")
class CommentsApi {

    private final DraftRounds rounds;
    private final DraftComments comments;
    private final ReportNames names;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;

    CommentsApi(
            DraftRounds rounds,
            DraftComments comments,
            ReportNames names,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests) {
        this.rounds = rounds;
        this.comments = comments;
        this.names = names;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
    }

    @GetMapping("/comments")
    @Operation(summary = "All comments on drafts, in the order they were made, with their answers")
    Listing<ShownComment> all(@PathVariable IncidentReference reference) {
        List<ShownComment> items = shown(reference, comments.read(current.get(), reference));
        return Listing.whole(items);
    }

    @GetMapping("/comments/{number}")
    @Operation(summary = "One of them; its ETag is needed to answer it")
    ResponseEntity<ShownComment> one(@PathVariable IncidentReference reference, @PathVariable String number) {
        DraftComment comment = comments.readOne(current.get(), reference, PathNumber.of(number));
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(comment.version()))
                .body(shown(reference, List.of(comment)).get(0));
    }

    @PostMapping(path = "/{number}/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Comment on a section of the draft that goes round")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewComment.class)))
    ResponseEntity<String> comment(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        int draft = PathNumber.of(number);
        comments.requireCommenting(person, reference, draft);
        return requests.answer(person, request, answers, () -> {
            DraftComment added = rounds.comment(person, reference, draft, reader.read(answers, NewComment.class));
            return new FirstAnswer(201, ShownVersion.base(reference) + "/comments/" + added.number(), "{}");
        });
    }

    @PutMapping(path = "/comments/{number}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Answer a comment, or answer it otherwise than before, until the report is accepted")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CommentAnswer.class)))
    ResponseEntity<ShownComment> answer(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        int comment = PathNumber.of(number);
        comments.requireAnswering(person, reference, comment);
        IntConsumer seen = SeenVersion.required(ifMatch);
        rounds.answer(person, reference, comment, seen, reader.read(answers, CommentAnswer.class));
        return one(reference, number);
    }

    private List<ShownComment> shown(IncidentReference reference, List<DraftComment> comments) {
        Map<UUID, String> people = names.of(List.of(), comments);
        return comments.stream()
                .map(comment -> ShownComment.of(reference, comment, people))
                .toList();
    }
}
