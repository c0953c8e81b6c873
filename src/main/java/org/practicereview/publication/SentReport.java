package org.practicereview.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.workflow.Facts;
import tools.jackson.databind.JsonNode;

/**
 * A report as copies of it were sent; personal data until it is published.
 *
 * @param copiesSentOn the day the copies went
 * @param publishedOn the day it was published, nothing before
 * @param availableUntil last day it must stay available, nothing before it is published (L15, P10)
 * @param report its parts as they were written
 * @param shown the same with the titles of its day
 * @param hash of the version that was accepted, nothing where copies went before versions were kept
 */
public record SentReport(
        String reference,
        @Nullable LocalDate copiesSentOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate availableUntil,
        JsonNode report,
        Facts shown,
        @Nullable String hash) {

    @Override
    public String toString() {
        return "Report of " + reference;
    }
}
