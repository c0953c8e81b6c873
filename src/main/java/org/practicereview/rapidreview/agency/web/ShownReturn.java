package org.practicereview.rapidreview.agency.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.practicereview.rapidreview.agency.AgencySummary;
import org.practicereview.rapidreview.agency.SentReturn;
import tools.jackson.databind.JsonNode;

/**
 * What an agency sent.
 *
 * @param afterMeeting whether the meeting had been held
 * @param accepted nothing while it waits to be checked
 * @param reasons why it was sent back
 */
@Schema(name = "AgencyReturn")
record ShownReturn(
        int version,
        @Schema(implementation = AgencySummary.class) JsonNode answers,
        Instant sentAt,
        boolean afterMeeting,
        @Nullable Boolean accepted,
        @Nullable String reasons) {

    static ShownReturn of(SentReturn sent) {
        SentReturn.Check check = sent.check();
        return new ShownReturn(
                sent.version(),
                sent.answers(),
                sent.sentAt(),
                sent.afterMeeting(),
                check == null ? null : check.accepted(),
                check == null ? null : check.reasons());
    }
}
