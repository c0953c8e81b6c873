package org.practicereview.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.workflow.Facts;

/**
 * A report as copies of it were sent, or as it was published; personal data until it is.
 *
 * @param copiesSentOn the day the copies went
 * @param publishedOn the day it was published, nothing before
 * @param availableUntil last day it must stay available, nothing before it is published (L15, P10)
 * @param shown its parts with the titles of its day
 * @param hash of the version of the report that was accepted, or of the text that is published
 * @param justification why a part is left out, for the Panel and the Secretary of State (L14)
 */
public record SentReport(
        String reference,
        @Nullable LocalDate copiesSentOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate availableUntil,
        Facts shown,
        @Nullable String hash,
        @Nullable String justification) {

    @Override
    public String toString() {
        return "Report of " + reference;
    }
}
