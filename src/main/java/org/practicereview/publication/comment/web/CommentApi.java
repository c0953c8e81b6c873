package org.practicereview.publication.comment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.publication.comment.Comment;
import org.practicereview.publication.comment.CommentAnswer;
import org.practicereview.publication.comment.Comments;
import org.practicereview.publication.comment.NewComment;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The comments on a report before its publication, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/publication/comments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Publication")
class CommentApi {

    private final Comments comments;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;

    CommentApi(Comments comments, CurrentPerson current, FormReader reader, IdempotentRequests requests) {
        this.comments = comments;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
    }

    /**
     * A comment.
     *
     * @param response what came of it, nothing while it is open
     */
    @Schema(name = "CommentOnReport")
    record ShownComment(
            int number,
            Coded<Comment.Body> body,
            LocalDate receivedOn,
            String text,
            OffsetDateTime recordedAt,
            @Nullable Coded<Comment.Response> response,
            @Nullable String answer) {

        static ShownComment of(Comment comment) {
            return new ShownComment(
                    comment.number(),
                    Coded.of(comment.body()),
                    comment.receivedOn(),
                    comment.text(),
                    Moments.of(comment.recordedAt()),
                    Optional.ofNullable(comment.response()).map(Coded::of).orElse(null),
                    comment.answer());
        }
    }

    @GetMapping
    @Operation(
            summary = "What the national bodies said of the report before its publication",
            description = "Nothing is published while one is neither answered nor noted.")
    Listing<ShownComment> all(@PathVariable IncidentReference reference) {
        List<ShownComment> items = comments.of(current.get(), reference).stream()
                .map(ShownComment::of)
                .toList();
        return Listing.whole(items);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a comment that came")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewComment.class)))
    ShownComment record(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        comments.requireRecording(person, reference);
        // of the answer only the number of the comment is kept, and it is read afresh
        String number = requests.answer(person, request, answers, () -> {
                    Comment recorded = comments.record(person, reference, reader.read(answers, NewComment.class));
                    return new FirstAnswer(HttpStatus.CREATED.value(), null, String.valueOf(recorded.number()));
                })
                .getBody();
        return comments.of(person, reference).stream()
                .filter(comment -> String.valueOf(comment.number()).equals(number))
                .findFirst()
                .map(ShownComment::of)
                .orElseThrow(NotFound::new);
    }

    @PostMapping(path = "/{number}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Answer a comment, or note it")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CommentAnswer.class)))
    ShownComment answer(
            @PathVariable IncidentReference reference, @PathVariable String number, @RequestBody JsonNode answers) {
        Person person = current.get();
        comments.requireKeeper(person, reference);
        return ShownComment.of(
                comments.answer(person, reference, PathNumber.of(number), reader.read(answers, CommentAnswer.class)));
    }
}
