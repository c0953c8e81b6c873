package org.practicereview.review.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.report.DraftRound;
import org.practicereview.review.report.ReportSection;
import org.practicereview.review.report.ReportVersion;
import org.practicereview.workflow.api.Moments;

/**
 * A text of a report as it was submitted.
 *
 * @param hash of the text
 * @param draft whether it was submitted for comments
 * @param acceptedAt when it was accepted, nothing when it was not
 * @param round in which it is or was commented on, nothing for a final text
 * @param sections its text, nothing in a list
 */
@Schema(name = "ReportVersion")
record ShownVersion(
        int number,
        String hash,
        boolean draft,
        OffsetDateTime writtenAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable Round round,
        @Nullable List<ReportSection> sections,
        Map<String, String> links) {

    /**
     * The round of a draft.
     *
     * @param openBecause why it ended with comments that nobody had answered
     * @param checkedByAgencies whether agencies check their sections now
     */
    @Schema(name = "DraftRound")
    record Round(
            LocalDate commentsDueOn, boolean open, @Nullable String openBecause, boolean checkedByAgencies) {

        static Round of(DraftRound round) {
            return new Round(round.commentsDueOn(), round.isOpen(), round.openBecause(), round.isChecked());
        }
    }

    static ShownVersion of(
            IncidentReference reference, ReportVersion version, List<DraftRound> rounds, boolean withText) {
        Optional<DraftRound> round =
                rounds.stream().filter(one -> one.draft() == version.number()).findFirst();
        return new ShownVersion(
                version.number(),
                version.hash(),
                version.draft(),
                Moments.of(version.writtenAt()),
                Moments.of(version.acceptedAt()),
                round.map(Round::of).orElse(null),
                withText ? version.sections() : null,
                Map.of("self", base(reference) + "/" + version.number()));
    }

    static String base(IncidentReference reference) {
        return "/api/v1/cases/" + reference + "/review-report";
    }
}
