package org.practicereview.review.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import tools.jackson.databind.JsonNode;

/**
 * A report of a review as it was submitted; never changed.
 *
 * @param number counts within the case
 * @param answers the text as it was given
 * @param hash of the text
 * @param draft whether it was submitted for comments, not to be accepted
 * @param acceptedAt nothing while it is not
 */
public record ReportVersion(
        int number,
        JsonNode answers,
        String hash,
        boolean draft,
        UUID writtenBy,
        Instant writtenAt,
        @Nullable Instant acceptedAt) {

    public List<ReportSection> sections() {
        return ReportSection.of(answers);
    }

    public Optional<ReportSection> section(String key) {
        return sections().stream().filter(section -> section.key().equals(key)).findFirst();
    }

    /** The parts that it must have before it is accepted, and has not (L8). */
    public List<ReportSection> missing() {
        return sections().stream()
                .filter(section -> section.isMandatory() && section.text().isBlank())
                .toList();
    }

    /** The whole text, to be read. */
    public Facts facts() {
        return new Facts(
                "The report",
                sections().stream()
                        .map(section -> new Fact(
                                section.title(), section.text().isBlank() ? "Not yet written" : section.text()))
                        .toList());
    }

    /** What people call this version. */
    public String name() {
        return "Version " + number + (draft ? ", a draft" : ", the final text");
    }

    @Override
    public String toString() {
        return "ReportVersion " + number;
    }
}
