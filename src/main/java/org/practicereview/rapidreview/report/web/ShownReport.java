package org.practicereview.rapidreview.report.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.rapidreview.report.WrittenReport;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.api.Moments;

/**
 * A report of a rapid review, for machines.
 *
 * @param hash of the text: what a signature is given to
 * @param signatures of the text that holds, each with its dissent; those of what was not sent are read by the partners
 * @param sentAt when it went to the Panel, nothing when it did not
 */
record ShownReport(
        int number,
        String hash,
        OffsetDateTime writtenAt,
        @Nullable OffsetDateTime sentAt,
        List<Facts> text,
        List<ShownSignature> signatures,
        String self) {

    static ShownReport of(IncidentReference reference, WrittenReport report) {
        return new ShownReport(
                report.number(),
                report.hash(),
                Moments.of(report.writtenAt()),
                sent(report.sentAt()),
                report.text(),
                report.signatures().stream().map(ShownSignature::of).toList(),
                "/api/v1/cases/" + reference + "/rapid-review/reports/" + report.number());
    }

    private static @Nullable OffsetDateTime sent(@Nullable Instant at) {
        return Optional.ofNullable(at).map(Moments::of).orElse(null);
    }
}
