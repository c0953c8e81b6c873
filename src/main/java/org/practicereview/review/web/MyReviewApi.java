package org.practicereview.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.review.Appointments;
import org.practicereview.review.DeclaredConflicts;
import org.practicereview.review.MyReview;
import org.practicereview.review.Resignation;
import org.practicereview.review.record.OpenRequest;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.workflow.api.Listing;
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

/** A reviewer's own reviews, for machines. */
@RestController
@RequestMapping(path = "/api/v1/my-reviews", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reviewers")
class MyReviewApi {

    private final Appointments appointments;
    private final ReviewRecords records;
    private final CurrentPerson current;
    private final FormReader reader;

    MyReviewApi(Appointments appointments, ReviewRecords records, CurrentPerson current, FormReader reader) {
        this.appointments = appointments;
        this.records = records;
        this.current = current;
        this.reader = reader;
    }

    @GetMapping
    @Operation(
            summary = "The reviews you are appointed to, also those that are not open to you before your declaration")
    Listing<ShownMyReview> all() {
        List<MyReview> mine = appointments.ofReviewer(current.get());
        List<OpenRequest> requests = records.waitingFor(current.get());
        List<ShownMyReview> items =
                mine.stream().map(review -> ShownMyReview.of(review, requests)).toList();
        return Listing.whole(items);
    }

    @PostMapping(path = "/{reference}/declaration", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Declare conflicts of interest",
            description = "Without one the case opens to you; with one somebody else is sought.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DeclaredConflicts.class)))
    void declare(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        Person person = current.get();
        appointments.one(person, reference);
        appointments.declare(person, reference, reader.read(answers, DeclaredConflicts.class));
    }

    @PostMapping(path = "/{reference}/resignation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a review back; the case closes to you at once, and its date stays")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Resignation.class)))
    void resign(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        Person person = current.get();
        appointments.one(person, reference);
        appointments.resign(person, reference, reader.read(answers, Resignation.class));
    }
}
