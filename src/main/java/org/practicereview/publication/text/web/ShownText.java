package org.practicereview.publication.text.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.publication.Extent;
import org.practicereview.publication.text.PublicText;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * A text for publication, for machines.
 *
 * @param hash of the text: what copies are sent of and what is published
 * @param material whether it says something else than the one before
 * @param writtenAt nothing for the accepted report while it was not needed yet
 */
@Schema(name = "TextForPublicationVersion")
record ShownText(
        int number,
        Coded<Extent> extent,
        String hash,
        boolean material,
        @Nullable String because,
        @Nullable OffsetDateTime writtenAt,
        String title,
        @Nullable String reviewer,
        List<ShownTheme> themes,
        List<PublicText.Part> parts,
        String self) {

    static ShownText of(IncidentReference reference, TextVersion version, LearningTerms terms) {
        return new ShownText(
                version.number(),
                Coded.of(version.extent()),
                version.hash(),
                version.material(),
                version.because(),
                Optional.ofNullable(version.writtenAt()).map(Moments::of).orElse(null),
                version.text().title(),
                version.text().reviewer(),
                version.text().themes().stream()
                        .map(code -> ShownTheme.of(terms.find(code)))
                        .toList(),
                version.text().parts(),
                "/api/v1/cases/" + reference + "/publication/texts/" + version.number());
    }
}
