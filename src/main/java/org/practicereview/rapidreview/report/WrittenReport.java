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
 */
public record WrittenReport(
        int number,
        List<Facts> text,
        String hash,
        UUID writtenBy,
        Instant writtenAt,
        @Nullable Instant sentAt) {

    @Override
    public String toString() {
        return "WrittenReport " + number;
    }
}
