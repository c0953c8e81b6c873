package org.practicereview.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.publication.Extent;
import org.practicereview.publication.Publication;
import org.practicereview.publication.PublicationService;
import org.practicereview.publication.text.TextWriting;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the publication of a report is, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/publication", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Publication")
class PublicationApi {

    private final TextWriting texts;
    private final PublicationService publications;
    private final CurrentPerson current;

    PublicationApi(TextWriting texts, PublicationService publications, CurrentPerson current) {
        this.texts = texts;
        this.publications = publications;
        this.current = current;
    }

    /**
     * A publication and its dates.
     *
     * @param extent what is published, nothing before that is decided
     * @param copiedText of which text copies went last
     * @param earliestOn first day to publish, nothing before copies went
     * @param releaseAt when it is released by itself, nothing unless that is set
     */
    @Schema(name = "Publication")
    record ShownPublication(
            @Nullable Coded<Extent> extent,
            LocalDate latestOn,
            LocalDate copiesBy,
            @Nullable LocalDate copiesSentOn,
            @Nullable Integer copiedText,
            @Nullable LocalDate earliestOn,
            @Nullable OffsetDateTime releaseAt,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate availableUntil,
            Map<String, String> links) {}

    @GetMapping
    @Operation(summary = "What is published of the report, its dates, and of which text copies went")
    ShownPublication publication(@PathVariable IncidentReference reference) {
        Publication publication = publications.publication(texts.see(current.get(), reference));
        String self = "/api/v1/cases/" + reference + "/publication";
        return new ShownPublication(
                Optional.ofNullable(publication.extent()).map(Coded::of).orElse(null),
                publication.latestOn(),
                publication.copiesBy(),
                publication.copiesSentOn(),
                publication.copiedText(),
                publication.earliestOn(),
                Optional.ofNullable(publication.releaseAt())
                        .filter(at -> !publication.isPublished())
                        .map(at -> Moments.of(at.toInstant()))
                        .orElse(null),
                publication.publishedOn(),
                publication.availableUntil(),
                Map.of("self", self, "text", self + "/text", "comments", self + "/comments"));
    }
}
