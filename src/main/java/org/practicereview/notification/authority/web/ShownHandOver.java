package org.practicereview.notification.authority.web;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.notification.authority.HandOver;
import org.practicereview.notification.authority.HandOverResult;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * A proposal that another area leads.
 *
 * @param number in the order of proposing, from 1
 * @param from the code of the area that led then
 * @param to the code of the area that is to lead
 * @param reason why, in words; may hold personal data
 * @param result what came of it, nothing while it waits for an answer
 * @param answer what was said to it, in words
 * @param mayAnswer what you may answer now
 */
record ShownHandOver(
        String reference,
        int number,
        String from,
        String to,
        String reason,
        @Nullable OffsetDateTime proposedAt,
        @Nullable String proposedBy,
        @Nullable Coded<HandOverResult> result,
        @Nullable String answer,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedBy,
        List<HandOverResult> mayAnswer,
        Map<String, String> links) {

    static ShownHandOver of(HandOver handOver, List<HandOverResult> mayAnswer, Map<UUID, String> names) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", address(handOver));
        links.put("case", "/api/v1/cases/" + handOver.reference());
        if (!mayAnswer.isEmpty()) {
            links.put("answer", address(handOver) + "/answer");
        }
        return new ShownHandOver(
                handOver.reference().value(),
                handOver.number(),
                handOver.from(),
                handOver.to(),
                handOver.reason(),
                Moments.of(handOver.at()),
                names.get(handOver.by()),
                handOver.result() == null ? null : Coded.of(handOver.result()),
                handOver.answer(),
                Moments.of(handOver.endedAt()),
                handOver.endedBy() == null ? null : names.get(handOver.endedBy()),
                mayAnswer,
                links);
    }

    static String address(HandOver handOver) {
        return "/api/v1/cases/" + handOver.reference() + "/hand-overs/" + handOver.number();
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "ShownHandOver " + number;
    }
}
