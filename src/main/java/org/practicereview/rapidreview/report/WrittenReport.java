package org.practicereview.rapidreview.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.workflow.Facts;

/**
 * A report as it was written; never changed.
 *
 * @param number counts within the case
 * @param text its sections, the decision with its reasons last
 * @param hash of the text: what a signature is given to
 * @param sentAt when it went to the Panel, nothing when it did not
 * @param signatures those that hold, as far as they may be read
 */
public record WrittenReport(
        int number,
        List<Facts> text,
        String hash,
        UUID writtenBy,
        Instant writtenAt,
        @Nullable Instant sentAt,
        List<PartnerSignature> signatures) {

    WrittenReport with(List<PartnerSignature> signed) {
        return new WrittenReport(number, text, hash, writtenBy, writtenAt, sentAt, signed);
    }

    @Override
    public String toString() {
        return "WrittenReport " + number;
    }
}
