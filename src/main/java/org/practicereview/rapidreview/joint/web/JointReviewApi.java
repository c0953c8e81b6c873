package org.practicereview.rapidreview.joint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.joint.JoiningArea;
import org.practicereview.rapidreview.joint.JointReviews;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The areas that take part in a rapid review, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/rapid-review/areas", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rapid review")
class JointReviewApi {

    private final JointReviews reviews;
    private final CurrentPerson current;
    private final FormReader reader;

    JointReviewApi(JointReviews reviews, CurrentPerson current, FormReader reader) {
        this.reviews = reviews;
        this.current = current;
        this.reader = reader;
    }

    /**
     * An area besides the one that leads.
     *
     * @param area its code
     * @param since since when it takes part
     */
    record ShownJointArea(
            String area,
            @Nullable OffsetDateTime since,
            @Nullable String reason) {

        static ShownJointArea of(LinkedArea joint) {
            return new ShownJointArea(joint.area(), Moments.of(joint.jointSince()), joint.jointReason());
        }
    }

    @GetMapping
    @Operation(summary = "The areas that take part in the rapid review besides the one that leads")
    Listing<ShownJointArea> all(@PathVariable IncidentReference reference) {
        List<ShownJointArea> items = reviews.takingPart(current.get(), reference).stream()
                .map(ShownJointArea::of)
                .toList();
        return Listing.whole(items);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Let another area take part: its people read the rapid review and what follows from it")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = JoiningArea.class)))
    Listing<ShownJointArea> join(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        Person person = current.get();
        reviews.requireChanging(person, reference);
        reviews.join(person, reference, reader.read(answers, JoiningArea.class));
        return all(reference);
    }

    @PostMapping("/{code}/ending")
    @Operation(summary = "Let it take part no longer")
    Listing<ShownJointArea> part(@PathVariable IncidentReference reference, @PathVariable String code) {
        reviews.part(current.get(), reference, code);
        return all(reference);
    }
}
